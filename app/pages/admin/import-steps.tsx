const STEPS = ['Unggah', 'Periksa', 'Simpan']

/** Where the administrator is in the import: done steps ticked, the current one gold. */
export function ImportSteps({ current }: { current: 1 | 2 | 3 | 4 }) {
  return (
    <ol aria-label="Langkah impor" className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {STEPS.map((step, index) => {
        const number = index + 1
        const look =
          number < current
            ? 'bg-river text-on-river'
            : number === current
              ? 'bg-gold text-on-gold'
              : 'border border-line-2 text-ink-3'
        return (
          <li
            key={step}
            aria-current={number === current ? 'step' : undefined}
            className={`flex items-center gap-2 ${number === current ? 'font-semibold' : 'text-ink-2'}`}
          >
            <span
              className={`grid size-7 place-items-center rounded-full text-sm font-bold ${look}`}
            >
              {number < current ? '✓' : number}
            </span>
            {step}
          </li>
        )
      })}
    </ol>
  )
}
