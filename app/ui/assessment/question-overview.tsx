import type { Overview } from '~/domain/assessment/asked-question'

/** All questions of an attempt: which are answered, and a button to each that saves on the way. */
export function QuestionOverview({
  overview,
  page,
}: {
  overview: readonly Overview[]
  page: number
}) {
  const answered = overview.filter((one) => one.answered).length
  return (
    <section className="mt-10" aria-labelledby="semua-soal">
      <h2 id="semua-soal">Semua soal</h2>
      <p className="mt-1 text-ink-2">
        {answered} dari {overview.length} soal sudah dijawab.
      </p>
      <ol className="test-overview">
        {overview.map((one) => (
          <li key={one.number}>
            <button
              aria-label={`Soal ${one.number}, ${one.answered ? 'sudah' : 'belum'} dijawab`}
              name="aksi"
              value={`ke:${one.number}`}
              className={`test-jump${one.answered ? ' test-jump-answered' : ''}${one.page === page ? ' test-jump-here' : ''}`}
            >
              {one.number}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
