/** Line icons on a 24 grid; colour and size come from the text around them. */
const shapes = {
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.1',
  almond: 'M12 3c3 2.2 7 4.4 7 8.6 0 4.3-4 7-7 9.4-3-2.4-7-5.1-7-9.4C5 7.4 9 5.2 12 3z',
  back: 'm14.5 5-6.5 7 6.5 7',
  book: 'M12 6.5C9.5 4.8 6.5 4.5 3.5 5v13.5c3-.5 6-.2 8.5 1.5 2.5-1.7 5.5-2 8.5-1.5V5c-3-.5-6-.2-8.5 1.5zM12 6.5V20',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8.5 3.5v5M15.5 3.5v5',
  card: 'M3.5 5.5h17v13h-17zM7 10h5M7 14h3M15 10h2.5v4H15z',
  chart: 'M4 4v16h16M9 16v-5M13 16V8M17 16v-3',
  check: 'm5 12.5 4.7 5L19 7',
  chevron: 'm9.5 5 6.5 7-6.5 7',
  circle: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0z',
  clock: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5.3l3.3 2',
  cloud:
    'M7 18.5a4.2 4.2 0 0 1-.5-8.4 5.8 5.8 0 0 1 11.2 1A3.7 3.7 0 0 1 17.3 18.5zM9.3 13.7l2 2 3.4-3.7',
  dashed: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0z',
  down: 'm5 9.5 7 6.5 7-6.5',
  download: 'M12 4v11M7.5 10.7 12 15l4.5-4.3M4 15v5h16v-5',
  gear: 'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M18 6l-2.1 2.1M8.1 15.9 6 18',
  gill: 'M5 6.2c3.4 1.3 5.6 3.3 7 5.8-1.4 2.5-3.6 4.5-7 5.8M12 6.2c3.4 1.3 5.6 3.3 7 5.8-1.4 2.5-3.6 4.5-7 5.8',
  grid: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  half: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 3.5v17',
  help: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM9.5 9.7a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2 1-1.2 2M12 16.8v.1',
  home: 'M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z',
  info: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 11v5.5M12 7.6v.1',
  list: 'M10 6.5h10M10 12h10M10 17.5h10M4 6.3l1.2 1.2L7.5 5M4 11.8 5.2 13l2.3-2.5M4 17.3l1.2 1.2L7.5 16',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  log: 'M6 3.5h8.5L18.5 7.5v13H6zM9 11h6.5M9 14h6.5M9 17h4',
  megaphone: 'M4 10v4.5h3.5L17 19V5.5L7.5 10zM8 14.5V19h3v-3M20 10.5v3.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  pencil: 'm4.5 19.5 1-4.5L16 4.5l3.5 3.5L9 18.5z',
  people:
    'M12.5 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM2.5 19.5c.3-3.5 2.8-5.5 6.5-5.5s6.2 2 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.5c2.1.8 3.3 2.5 3.5 5',
  phone: 'M7 3.5h10v17H7zM11 17.5h2',
  play: 'M8 5l11 7-11 7z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  scale:
    'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5h5zM19 7l-2.5 6.5h5zM2.5 13.5a2.5 2.5 0 0 0 5 0M16.5 13.5a2.5 2.5 0 0 0 5 0',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.3 15.3 20 20',
  shield: 'M12 3.5 19 6v5.5c0 4-2.7 7-7 9-4.3-2-7-5-7-9V6z',
  swap: 'M4 8.5h14L14.5 5M20 15.5H6L9.5 19',
  upload: 'M12 15V4M7.5 8.3 12 4l4.5 4.3M4 15v5h16v-5',
  x: 'm6 6 12 12M18 6 6 18',
} as const

export type IconName = keyof typeof shapes

/**
 * An icon is decoration beside its word (hidden from assistive technology) unless `label` is given,
 * which then is its name.
 */
export function Icon({
  name,
  label,
  className = '',
}: {
  name: IconName
  label?: string
  className?: string
}) {
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg viewBox="0 0 24 24" className={`icon ${className}`} {...meaning}>
      <path d={shapes[name]} strokeDasharray={name === 'dashed' ? '2.6 2.74' : undefined} />
      {name === 'half' && (
        <path d="M12 6.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
      )}
    </svg>
  )
}
