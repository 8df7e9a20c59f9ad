import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSessionFor } from '~/http/sessions.server'
import type { Connection } from '~db/connection.server'
import type { Db, Id } from '~db/schema'
import { certificatesOf, issueAll, makeFinishers } from '../support/certified'
import { DAY_SEVEN } from '../support/actors'
import { makePerson, makeRole } from '../support/make'
import { openMemoryStore } from '../support/memory-store'
import { openSite } from '../support/site'

const NIP = '198909032025212900'

let connection: Connection
let db: Db
let site: Awaited<ReturnType<typeof openSite>>
let cohort: { id: Id; slug: string }
let mine: Awaited<ReturnType<typeof certificatesOf>>[number]
let others: typeof mine
let owner: string
let administrator: string
let trainer: string

beforeAll(async () => {
  connection = await openMemoryStore()
  db = connection.db
  site = await openSite(connection)
  const { cohortId, enrolments } = await makeFinishers(db, 2)
  await db
    .updateTable('people')
    .set({ nip: NIP })
    .where('id', '=', enrolments[0]!.person_id)
    .execute()
  await issueAll(db, cohortId, 2)
  ;[mine, others] = (await certificatesOf(db, cohortId)) as [typeof mine, typeof mine]
  cohort = await db
    .selectFrom('cohorts')
    .select(['id', 'slug'])
    .where('id', '=', cohortId)
    .executeTakeFirstOrThrow()
  const begin = (personId: Id) =>
    createSessionFor(db, personId, { device: 'own', label: 'uji', now: DAY_SEVEN })
  owner = await begin(enrolments[0]!.person_id)
  const staff = async (role: 'administrator' | 'trainer') => {
    const person = await makePerson(db)
    const of = { person_id: person.id, role, cohort_id: role === 'trainer' ? cohortId : null }
    await makeRole(db, of)
    return begin(person.id)
  }
  administrator = await staff('administrator')
  trainer = await staff('trainer')
})
afterAll(() => connection.close())

describe('somebody’s certificate', () => {
  it('is downloaded by its owner and by nobody else, as a page or as data', async () => {
    const own = await site.ask(`/belajar/sertifikat/${mine.id}/berkas`, owner)
    expect(own.status).toBe(200)
    expect(own.headers.get('Cache-Control')).toBe('no-store')
    for (const path of ['', '.data']) {
      const foreign = await site.ask(`/belajar/sertifikat/${others.id}/berkas${path}`, owner)
      expect(foreign.status).toBe(404)
      const guest = await site.ask(`/belajar/sertifikat/${mine.id}/berkas${path}`)
      expect(await guest.text()).not.toContain('%PDF')
    }
    const staff = `/kelola/kegiatan/${cohort.slug}/sertifikat/${mine.id}/berkas`
    expect((await site.ask(staff, administrator)).status).toBe(200)
    expect((await site.ask(staff, trainer)).status).toBe(403)
    expect((await site.ask(staff, owner)).status).toBe(403)
  })

  it('is not to be had through lesson images by the hash of its file', async () => {
    for (const visitor of [owner, trainer, administrator]) {
      expect((await site.ask(`/berkas/${mine.document_hash}`, visitor)).status).toBe(404)
    }
  })

  it('tells a stranger the least: no full NIP, no position, no unit, no file', async () => {
    for (const path of ['', '.data', '/kredensial.jwt']) {
      const answer = await site.ask(`/verifikasi/${mine.code}${path}`)
      expect(answer.status).toBe(200)
      const text = await answer.text()
      const claims = Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()
      for (const secret of [NIP, mine.document_hash!, mine.enrolment_id, 'Guru Ahli']) {
        expect(text + claims).not.toContain(secret)
      }
    }
  })

  it('does not give its code or its owner’s name to who only knows its number', async () => {
    const answer = await site.ask(`/verifikasi?cari=${encodeURIComponent(mine.number)}`)
    const text = await answer.text()
    expect(text).toContain('P•••')
    for (const secret of [mine.code, 'Peserta 001', NIP]) expect(text).not.toContain(secret)
  })
})

describe('forged forms', () => {
  it('issue, revoke and replace nothing for who may not', async () => {
    const before = await certificatesOf(db, cohort.id)
    const base = `/kelola/kegiatan/${cohort.slug}/sertifikat`
    for (const visitor of [owner, trainer]) {
      const issue = { aksi: 'terbitkan', id: crypto.randomUUID(), jumlah: '1' }
      expect((await site.ask(base, visitor, issue)).status).toBe(403)
      const end = { aksi: 'cabut', alasan: 'Bukan hak saya sama sekali' }
      expect((await site.ask(`${base}/${mine.id}`, visitor, end)).status).toBe(403)
    }
    expect(await certificatesOf(db, cohort.id)).toEqual(before)
  })

  it('cannot name number, score or date: what a form says of them is dropped', async () => {
    const base = `/kelola/kegiatan/${cohort.slug}/sertifikat`
    const answer = await site.ask(`${base}/${others.id}`, administrator, {
      aksi: 'perbaiki',
      alasan: 'Jabatan keliru tertulis',
      number: '1/PALSU/2025',
      serial: '999',
      facts: '{"name":"Palsu"}',
      issued_at: '2020-01-01T00:00:00.000Z',
    })
    expect(answer.status).toBe(303)
    const [newest] = (await certificatesOf(db, cohort.id)).toReversed()
    expect(newest).toMatchObject({ serial: 3, replaces_id: others.id, number: '3/ORI/BKPSDM/2025' })
    expect(newest!.facts).not.toContain('Palsu')
  })

  it('of another cohort’s page do not reach a certificate', async () => {
    const { cohortId } = await makeFinishers(db, 1)
    const { slug } = await db
      .selectFrom('cohorts')
      .select('slug')
      .where('id', '=', cohortId)
      .executeTakeFirstOrThrow()
    const end = { aksi: 'cabut', alasan: 'Lewat kegiatan yang lain' }
    const path = `/kelola/kegiatan/${slug}/sertifikat/${mine.id}`
    expect((await site.ask(path, administrator, end)).status).toBe(404)
    expect((await site.ask(path, administrator)).status).toBe(404)
  })
})
