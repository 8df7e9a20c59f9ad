import { afterEach, beforeEach, expect, it } from 'vitest'
import { budi, rina } from '~tests/support/actors'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { lessonText } from '~tests/support/lesson-text'
import type { Connection } from '~db/connection.server'
import type { StaffGroup } from '~db/schema'
import { proofPart } from './lesson-proof.server'
import { lessonPart, newestRevision } from './lessons.queries.server'
import { syncContent } from './sync.server'

const MATERI = 'courses/kursus/modul/contoh/materi.mdx'

const CASES = ['guru', 'kesehatan', 'teknis']
  .map((group) => `<KasusRumpun tenaga="${group}" judul="Cerita">\n\nApa?\n\n</KasusRumpun>`)
  .join('\n\n')

describeEachEngine('a lesson with cases for staff groups', (engine) => {
  let connection: Connection
  let content: ContentFolder
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    content = makeContentFolder()
    content.write(MATERI, lessonText(`${CASES}\n\n## Dua [#dua]\n\nSama bagi semua.`))
    await sync()
  })
  afterEach(async () => {
    content.remove()
    await connection.close()
  })

  const sync = () => syncContent(connection.db, budi(), content.path)
  const htmlFor = async (staffGroup: StaffGroup | null, partId = 'satu') => {
    const revision = (await newestRevision(connection.db, 'contoh'))!
    return (await lessonPart(connection.db, { revisionId: revision.id, partId, staffGroup }))!.html
  }

  it('gives each group its own case first, and everybody else all of them', async () => {
    expect(await htmlFor('guru')).toMatch(/Kasus Anda: guru.*<details.*tenaga kesehatan/)
    expect(await htmlFor('teknis')).toContain('Kasus Anda: tenaga teknis')
    expect(await htmlFor(null)).not.toMatch(/<details|Kasus Anda/)
    expect(await htmlFor('guru', 'dua')).toBe('<p>Sama bagi semua.</p>')
  })

  it('stores a part for a group only where it differs', async () => {
    const rows = await connection.db
      .selectFrom('lesson_parts')
      .select(['part_id', 'staff_group', 'position'])
      .orderBy('position')
      .orderBy('staff_group')
      .execute()
    expect(rows.map((row) => `${row.position} ${row.part_id} ${row.staff_group}`)).toEqual([
      '1 satu ',
      '1 satu guru',
      '1 satu kesehatan',
      '1 satu teknis',
      '2 dua ',
    ])
  })

  it('shows a trainer all cases', async () => {
    const { html } = await proofPart(connection.db, rina(['kegiatan']), {
      lessonId: 'contoh',
      partId: 'satu',
      staffGroup: null,
      tried: new Map(),
    })
    expect(html.match(/class="staff-case"/g)).toHaveLength(3)
  })

  it('draws the groups’ parts again too', async () => {
    const { db } = connection
    const { id, compiled } = await db
      .selectFrom('revisions')
      .select(['id', 'compiled'])
      .where('thing', '=', 'lesson')
      .executeTakeFirstOrThrow()
    await db.updateTable('lesson_parts').set({ html: 'lama' }).execute()
    const stale = JSON.stringify({ ...JSON.parse(compiled), rendering: 0 })
    await db.updateTable('revisions').set({ compiled: stale }).where('id', '=', id).execute()
    await sync()
    expect(await htmlFor('kesehatan')).toContain('Kasus Anda: tenaga kesehatan')
    expect(await htmlFor(null)).toContain('Kasus guru')
  })
})
