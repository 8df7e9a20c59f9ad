import type { Overview } from '~/domain/assessment/attempt-page.server'

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
              name="aksi"
              value={`ke:${one.number}`}
              className={`test-jump${one.answered ? ' test-jump-answered' : ''}${one.page === page ? ' test-jump-here' : ''}`}
            >
              <span className="sr-only">Soal </span>
              {one.number}
              <span className="sr-only">
                {one.answered ? ', sudah dijawab' : ', belum dijawab'}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
