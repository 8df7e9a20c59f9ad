import { encode } from 'uqr'

/**
 * A QR code as one SVG path, black on white whatever the theme, with the quiet zone of four modules
 * that scanners need. Its size comes from the class.
 */
export function QrCode({
  text,
  label,
  className,
}: {
  text: string
  label: string
  className?: string
}) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className={className}>
      <rect width={size} height={size} fill="#fff" />
      <path d={darkRuns(data)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** Neighbouring dark modules of a row are drawn as one bar: a page has many codes. */
function darkRuns(data: readonly (readonly boolean[])[]): string {
  return data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        const length = (end < 0 ? row.length : end) - x
        return [`M${x} ${y}h${length}v1h-${length}z`]
      }),
    )
    .join('')
}
