import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, rina, siti } from '~tests/support/actors'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { lessonText } from '~tests/support/lesson-text'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import type { Connection } from '~db/connection.server'
import { statementsToCheck } from './statements-to-check.server'
import { syncContent } from './sync.server'

const law = (source: string, checked: string, text: string, effective = '') =>
  `<DasarHukum sumber="${source}"${effective} diperiksa="${checked}">\n\n${text}\n\n</DasarHukum>`
const doubt = (reason: string, text: string) =>
  `<PerluPeriksa alasan="${reason}">\n\n${text}\n\n</PerluPeriksa>`

describeEachEngine('statements to check', (engine) => {
  let connection: Connection
  let content: ContentFolder
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    content = makeContentFolder()
  })
  afterEach(async () => {
    content.remove()
    await connection.close()
  })

  const write = (id: string, text: string, status: 'draf' | 'terbit' = 'terbit') =>
    content.write(
      `courses/kursus/modul/${id}/materi.mdx`,
      lessonText(text, status)
        .replace('id: contoh', `id: ${id}`)
        .replace('judul: Contoh', `judul: Materi ${id}`),
    )
  const sync = () => syncContent(connection.db, budi(), content.path)

  it('are those of published lessons, with their place, the oldest first', async () => {
    write(
      'satu',
      [
        law('UU 20/2023, Pasal 24', '2025-05-02', 'Wajib setia.', ' berlaku="2023-10-31"'),
        doubt('Menunggu keputusan', 'Jumlahnya **dua**.'),
      ].join('\n\n'),
    )
    write('dua', `${law('PP 49/2018', '2024-09-01', 'Paling banyak 24.')}\n\n## Dua [#dua]\n\nIsi.`)
    write('draf', law('UU 5/2014', '2024-07-01', 'Lama.'), 'draf')
    await sync()
    const { unverified, legal } = await statementsToCheck(connection.db, rina([newId()]))
    expect(legal).toEqual([
      {
        lessonId: 'dua',
        lessonTitle: 'Materi dua',
        partId: 'satu',
        partTitle: 'Satu',
        text: 'Paling banyak 24.',
        note: 'PP 49/2018',
        effectiveOn: null,
        checkedOn: '2024-09-01',
      },
      expect.objectContaining({
        lessonId: 'satu',
        note: 'UU 20/2023, Pasal 24',
        effectiveOn: '2023-10-31',
        checkedOn: '2025-05-02',
      }),
    ])
    expect(unverified).toEqual([
      expect.objectContaining({
        lessonId: 'satu',
        text: 'Jumlahnya dua.',
        note: 'Menunggu keputusan',
        checkedOn: '2025-06-02',
      }),
    ])
  })

  it('are gone once a newer text has them no longer', async () => {
    write('satu', doubt('Menunggu keputusan', 'Dua.'))
    await sync()
    write('satu', 'Sudah pasti.')
    await sync()
    expect(await statementsToCheck(connection.db, budi())).toEqual({ unverified: [], legal: [] })
  })

  it('are no participant’s business', async () => {
    const { cohort } = await makeCohort(connection.db)
    const learner = siti(await makeEnrolment(connection.db, { cohort_id: cohort.id }))
    await expect(statementsToCheck(connection.db, learner)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})
