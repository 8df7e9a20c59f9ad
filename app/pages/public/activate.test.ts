import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inviteStaff } from '~/domain/people/invite.server'
import { issueCodes } from '~/domain/people/issue-codes.server'
import type { Connection } from '~db/connection.server'
import { budi } from '~tests/support/actors'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import { openMemoryStore } from '~tests/support/memory-store'
import { openSite } from '~tests/support/site'

describe('activating an account', () => {
  let connection: Connection
  let site: Awaited<ReturnType<typeof openSite>>
  let code: string

  beforeEach(async () => {
    connection = await openMemoryStore()
    site = await openSite(connection)
    const siti = await makePerson(connection.db)
    const { cohort } = await makeCohort(connection.db)
    await makeEnrolment(connection.db, { cohort_id: cohort.id, person_id: siti.id })
    code = (await issueCodes(connection.db, budi(), [siti.id])).get(siti.id)!.code
  })
  afterEach(() => connection.close())

  const send = (form: Record<string, string>) =>
    site.ask(`/aktivasi?kode=${code}`, null, { code, ...form })

  it('asks "is this you", takes a password and goes on to the name on the certificate', async () => {
    const page = await (await site.ask(`/aktivasi?kode=${code.toLowerCase()}`)).text()
    expect(page).toContain('Siti Rahmawati')
    const answer = await send({ aksi: 'simpan', password: 'perahu kapuas senja teduh' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/belajar/nama')
    expect(answer.headers.getSetCookie().join()).toMatch(/sesi=\w{40}/)
  })

  it('offers four words in plain sight, and takes them', async () => {
    const page = await (await send({ aksi: 'tawarkan' })).text()
    const [, offer = ''] = page.match(/name="password"[^>]* value="([a-z]+(?:-[a-z]+){3})"/) ?? []
    expect(offer.split('-')).toHaveLength(4)
    expect(page).toContain(`>${offer}<`)
    expect((await send({ aksi: 'simpan', password: offer })).status).toBe(303)
  })

  it('says what is wrong with a password and does not repeat it', async () => {
    const answer = await send({ aksi: 'simpan', password: 'ringkas' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('sedikitnya 12 karakter; yang Anda tulis 7')
    expect(page).not.toContain('ringkas')
  })

  it('leads an administrator to their own place', async () => {
    const input = { name: 'Dewi Lestari', email: 'dewi@contoh.id' }
    const invited = await inviteStaff(connection.db, budi(), input)
    const form = { aksi: 'simpan', code: invited.code, password: 'perahu kapuas senja teduh' }
    const answer = await site.ask('/aktivasi', null, form)
    expect(answer.headers.get('Location')).toBe('/kelola')
  })
})
