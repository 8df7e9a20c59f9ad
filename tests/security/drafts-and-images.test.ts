import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { upgradeCohort } from '~/domain/cohorts/upgrade.server'
import { newId } from '~/domain/ids'
import { syncContent } from '~/domain/lessons/sync.server'
import { createSessionFor } from '~/http/sessions.server'
import type { Connection } from '~db/connection.server'
import type { Id } from '~db/schema'
import { budi, DAY_SEVEN } from '~tests/support/actors'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { lessonText } from '~tests/support/lesson-text'
import { makeEnrolment, makePerson, makeRole } from '~tests/support/make'
import { openMemoryStore } from '~tests/support/memory-store'
import { openSite } from '~tests/support/site'

const actor = budi()
const OPEN_IMAGE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
)
const DRAFT_IMAGE = Buffer.concat([OPEN_IMAGE, Buffer.from('lain')])
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const WORDS = 'Naskah yang belum diperiksa'

const programme = (items: string) => `id: uji
judul: Uji
ringkasan: Program untuk pengujian.
status: terbit
hari:
  - id: hari-satu
    jenis: daring
    judul: Hari satu
    agenda: Uji
    butir:
${items}
`
const item = (id: string) => `      - id: butir-${id}
        jenis: materi
        judul: ${id}
        materi: ${id}`

let connection: Connection
let content: ContentFolder
let site: Awaited<ReturnType<typeof openSite>>

beforeEach(async () => {
  connection = await openMemoryStore()
  content = makeContentFolder()
  site = await openSite(connection)
})
afterEach(async () => {
  content.remove()
  await connection.close()
})

function lesson(id: string, text: string, status: 'draf' | 'terbit', image?: Buffer) {
  const folder = `courses/kursus/modul/${id}`
  const picture = image ? '\n\n<Gambar berkas="alur.png" alt="Alur" />' : ''
  content.write(
    `${folder}/materi.mdx`,
    lessonText(text + picture, status).replace('id: contoh', `id: ${id}`),
  )
  if (image) content.write(`${folder}/alur.png`, image)
}

const sync = () => syncContent(connection.db, actor, content.path)

async function makeRunningCohort(): Promise<Id> {
  const { id } = await createCohort(connection.db, actor, {
    id: newId(),
    name: 'Uji',
    programmeId: 'uji',
    startsOn: '2025-06-18',
    basis: 'hari_kerja',
    workingWeek: 'senin-jumat',
    decreeNumber: '800/1',
    decreeDate: '2025-06-01',
    place: 'Aula',
    signatoryName: 'Budi Hartono',
    signatoryPosition: 'Kepala',
    onTimeDays: 1,
  })
  return id
}

async function signIn(role: 'participant' | 'trainer', cohortId: Id): Promise<string> {
  const person = await makePerson(connection.db)
  if (role === 'participant') {
    await makeEnrolment(connection.db, { cohort_id: cohortId, person_id: person.id })
  } else {
    await makeRole(connection.db, { person_id: person.id, role, cohort_id: cohortId })
  }
  return createSessionFor(connection.db, person.id, { device: 'own', label: '', now: DAY_SEVEN })
}

describe('a lesson that is still a draft', () => {
  it('is reached by no address of a learner’s', async () => {
    lesson('terbuka', 'Naskah terbit.', 'terbit')
    lesson('naskah', WORDS, 'draf')
    content.write('programmes/uji.yaml', programme([item('terbuka'), item('naskah')].join('\n')))
    await sync()
    const siti = await signIn('participant', await makeRunningCohort())
    const open = await site.ask('/belajar/materi/butir-terbuka/satu', siti)
    expect(await open.text()).toContain('Naskah terbit')
    for (const place of [
      '/belajar/materi/butir-naskah',
      '/belajar/materi/butir-naskah/satu',
      '/belajar/materi/naskah/satu',
      '/belajar/hari/hari-satu',
      '/belajar',
      '/ajar/materi/naskah',
      '/ajar/materi/naskah/satu',
    ]) {
      for (const url of [place, `${place}.data`]) {
        const text = await (await site.ask(url, siti)).text()
        expect([url, text.includes(WORDS)]).toEqual([url, false])
      }
    }
  })

  it('stays out when a published lesson goes back to being one and the cohort is upgraded', async () => {
    lesson('terbuka', 'Naskah terbit.', 'terbit')
    content.write('programmes/uji.yaml', programme(item('terbuka')))
    await sync()
    const cohortId = await makeRunningCohort()
    const siti = await signIn('participant', cohortId)
    lesson('terbuka', WORDS, 'draf')
    await sync()
    await upgradeCohort(connection.db, actor, { cohortId, typo: false })
    const text = await (await site.ask('/belajar/materi/butir-terbuka/satu', siti)).text()
    expect(text).toContain('Naskah terbit')
    expect(text).not.toContain(WORDS)
  })
})

describe('an image', () => {
  it('is served to who may read its lesson, and its hash alone opens nothing', async () => {
    lesson('terbuka', 'Isi.', 'terbit', OPEN_IMAGE)
    lesson('naskah', WORDS, 'draf', DRAFT_IMAGE)
    content.write('programmes/uji.yaml', programme([item('terbuka'), item('naskah')].join('\n')))
    await sync()
    const cohortId = await makeRunningCohort()
    const siti = await signIn('participant', cohortId)
    const rina = await signIn('trainer', cohortId)
    const status = async (hash: string, token: string | null) =>
      (await site.ask(`/berkas/${hash}`, token)).status

    expect(await status(hashOf(OPEN_IMAGE), siti)).toBe(200)
    expect(await status(hashOf(DRAFT_IMAGE), siti)).toBe(404)
    expect(await status(hashOf(DRAFT_IMAGE), rina)).toBe(200)
    expect(await status(hashOf(OPEN_IMAGE), null)).toBe(303)
    for (const guess of [
      '%25',
      '_',
      '',
      `${hashOf(DRAFT_IMAGE)}%00`,
      hashOf(OPEN_IMAGE).slice(1),
    ]) {
      expect([guess, await status(guess, siti)]).toEqual([guess, 404])
    }
  })

  it('of an uploaded spreadsheet is no image: it is served to nobody', async () => {
    const bytes = Buffer.from('NIP;Nama')
    const sha256 = hashOf(bytes)
    await connection.db
      .insertInto('files')
      .values({ sha256, type: 'text/csv', bytes, size: bytes.length, added_at: DAY_SEVEN })
      .execute()
    lesson('terbuka', 'Isi.', 'terbit')
    content.write('programmes/uji.yaml', programme(item('terbuka')))
    await sync()
    const cohortId = await makeRunningCohort()
    for (const role of ['participant', 'trainer'] as const) {
      const answer = await site.ask(`/berkas/${sha256}`, await signIn(role, cohortId))
      expect([role, answer.status]).toEqual([role, 404])
    }
  })
})
