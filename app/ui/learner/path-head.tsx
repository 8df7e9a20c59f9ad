/** The head of Jadwal: how long, from when to when, and the three counts. */
export function PathHead({
  title,
  dates,
  counts,
}: {
  title: string
  dates: string
  counts: readonly { count: number; label: string }[]
}) {
  return (
    <div className="column relative pt-2 pb-4">
      <h1>{title}</h1>
      <p className="mt-2 text-on-forest-2">{dates}</p>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {counts.map(({ count, label }) => (
          <div key={label} className="flex flex-col-reverse">
            <dt className="text-sm text-on-forest-2">{label}</dt>
            <dd className="text-xl font-bold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
