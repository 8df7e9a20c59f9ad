import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guestActor } from '~/domain/permissions/actor'
import { budi, DAY_SEVEN, rina, siti } from '~tests/support/actors'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { guideText } from '~tests/support/guide-text'
import { guidePage, guidePicture, guidesFor } from './guide-shelf.server'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const guest = guestActor(DAY_SEVEN)
const participant = siti({ id: 'a', cohort_id: 'b', person_id: 'c' })
const trainer = rina(['kegiatan'])
const administrator = budi()

describe('guides', () => {
  let content: ContentFolder
  let contentDir: string
  const about = (guideId: string) => ({ guideId, contentDir })
  const idsFor = async (actor: typeof guest) =>
    (await guidesFor(actor, contentDir)).map(({ id }) => id)

  beforeAll(() => {
    content = makeContentFolder()
    contentDir = content.path
    const write = (id: string, text: string, given = {}) =>
      content.write(`guides/${id}/panduan.mdx`, guideText(text, { id, ...given }))
    write(
      'peserta',
      '<Gambar berkas="layar.png" alt="Layar" />\n\n### Anak judul\n\nIsi.\n\n## Dua [#dua]\n\nIsi.',
    )
    content.write('guides/peserta/layar.png', PIXEL)
    write('pengajar', 'Isi.', { untuk: 'pengajar' })
    write('admin', 'Isi.', { untuk: 'admin' })
    write('nanti', 'Isi.', { status: 'draf' })
    write('rusak', 'Isi {nama}.')
  })
  afterAll(() => content.remove())

  it('are listed for whoever may read them, drafts for who looks at drafts, broken ones for nobody', async () => {
    expect(await idsFor(guest)).toEqual(['peserta'])
    expect(await idsFor(participant)).toEqual(['peserta'])
    expect(await idsFor(trainer)).toEqual(['nanti', 'pengajar', 'peserta'])
    expect(await idsFor(administrator)).toEqual(['admin', 'nanti', 'pengajar', 'peserta'])
  })

  it('are one page of sections, their headings below the title of each', async () => {
    const { title, parts } = await guidePage(guest, about('peserta'))
    expect(title).toBe('Contoh')
    expect(parts.map(({ partId }) => partId)).toEqual(['satu', 'dua'])
    expect(parts[0]?.html).toContain('<h3>Anak judul</h3>')
    expect(parts[0]?.html).not.toContain('<h2>')
  })

  it('show their pictures to guests too', async () => {
    const { parts } = await guidePage(guest, about('peserta'))
    const [, hash = ''] =
      /src="\/panduan\/peserta\/gambar\/([0-9a-f]{64})"/.exec(parts[0]!.html) ?? []
    const { type, bytes } = await guidePicture(guest, { ...about('peserta'), hash })
    expect({ type, bytes }).toEqual({ type: 'image/png', bytes: PIXEL })
    await expect(guidePicture(guest, { ...about('peserta'), hash: 'lain' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(guidePicture(guest, { ...about('admin'), hash })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it.each([
    ['a guest', guest, 'pengajar', 'forbidden'],
    ['a participant', participant, 'admin', 'forbidden'],
    ['a trainer', trainer, 'admin', 'forbidden'],
    ['a participant before it is ready', participant, 'nanti', 'forbidden'],
    ['anybody while it is broken', administrator, 'rusak', 'not-found'],
    ['anybody when there is none', administrator, 'tidak-ada', 'not-found'],
  ])('are closed to %s', async (_, actor, guideId, kind) => {
    await expect(guidePage(actor, about(guideId))).rejects.toMatchObject({ kind })
  })

  it('of trainers are open to administrators, who train too', async () => {
    expect((await guidePage(administrator, about('pengajar'))).audience).toBe('pengajar')
  })
})
