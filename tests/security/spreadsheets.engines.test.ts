import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { commitImport } from '~/domain/imports/commit-import.server'
import { readWorkbook } from '~/domain/imports/read-workbook.server'
import { refusedWorkbook } from '~/domain/imports/refused-workbook.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import { exportParticipants } from '~/domain/progress/export.server'
import type { Connection } from '~db/connection.server'
import { budi } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment, makePerson, makeUnit } from '~tests/support/make'
import { rawWorkbook, textCell, zipOf } from '~tests/support/raw-workbook'

const actor = budi()
const everyone = { search: '', agencyId: null, staffGroup: null, state: null, dayNumber: null }
/** What a spreadsheet may run when the sheet is opened, saved as CSV and opened again. */
const COMMANDS = [
  '=HYPERLINK("http://jahat.example")',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
]

describeEachEngine('sheets that go out', (engine) => {
  let connection: Connection
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    return () => connection.close()
  })

  async function riskyCells(bytes: Uint8Array): Promise<string[]> {
    const [sheet] = await readWorkbook(bytes)
    expect(sheet!.formulas.size).toBe(0)
    const texts = sheet!.rows.flat().filter((cell) => typeof cell === 'string')
    expect(texts.length).toBeGreaterThan(10)
    return texts.filter((text) => /^[=+\-@\t\r]/.test(text))
  }

  it('the participants: no field of a person can run, whichever it is', async () => {
    const { db } = connection
    const { cohort } = await makeCohort(db)
    for (const [at, command] of COMMANDS.entries()) {
      const agency = await makeAgency(db, `${command} ${at}`)
      const unit = await makeUnit(db, { name: command, parent_id: agency.id })
      const person = await makePerson(db, {
        name: command,
        title_front: command,
        title_back: command,
        position: command,
        grade: command,
        email: `${command}${at}`,
        phone: command,
      })
      const place = { agency_id: agency.id, unit_id: unit.id }
      await makeEnrolment(db, { cohort_id: cohort.id, person_id: person.id, ...place })
    }
    const { bytes } = await exportParticipants(db, actor, cohort.slug, everyone)
    expect(await riskyCells(bytes)).toEqual([])
  })

  it('the refused rows: neither the cells nor the headings somebody else wrote', async () => {
    const { db } = connection
    const { cohort } = await makeCohort(db)
    const [first = '', ...rest] = COMMANDS.map((command) => command.trim())
    const headings = ['Nama', 'NIP', ...COMMANDS.map((command, n) => `${command.trim()} ${n}`)]
    const row = (cells: string[]) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')
    const sheet = [row(headings), row(['Siti Rahmawati', '123', first, ...rest])].join('\n')
    const upload = {
      id: newId(),
      cohortId: cohort.id,
      fileName: 'a.csv',
      bytes: Buffer.from(sheet),
    }
    const { id } = await uploadImport(db, actor, upload)
    const { bytes } = await refusedWorkbook(db, actor, id)
    expect(await riskyCells(bytes)).toEqual([])
  })
})

describeEachEngine('sheets that come in', (engine) => {
  let connection: Connection
  let cohortId: string
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    cohortId = (await makeCohort(connection.db)).cohort.id
    return () => connection.close()
  })

  const upload = (bytes: Buffer, fileName = 'peserta.xlsx') =>
    uploadImport(connection.db, actor, { id: newId(), cohortId, fileName, bytes })
  const rows = (...names: string[]) =>
    [['Nama', 'Email'], ...names.map((name, n) => [name, `orang${n}@contoh.id`])]
      .map((cells, r) => {
        const written = cells.map((text, c) => textCell(`${'AB'[c]}${r + 1}`, text))
        return `<row r="${r + 1}">${written.join('')}</row>`
      })
      .join('')

  it('signs that no name has, zero bytes too, do not stop an import', async () => {
    const { db } = connection
    const { id } = await upload(
      rawWorkbook(rows('Siti_x0000_ Rahmawati', 'Rina&#0; Kartika', 'Budi_x0007_ Hartono')),
    )
    await commitImport(db, actor, { importId: id })
    const people = await db.selectFrom('people').select('name').orderBy('name').execute()
    expect(people.map(({ name }) => name)).toEqual([
      'Budi Hartono',
      'Rina Kartika',
      'Siti Rahmawati',
    ])
  })

  it('a name that is a table’s undoing or a script is only a name', async () => {
    const { db } = connection
    const names = ["Siti'); drop table people;--", '<script>alert(1)</script>', '__proto__']
    const escaped = names.map((name) => name.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    const { id } = await upload(rawWorkbook(rows(...escaped)))
    await commitImport(db, actor, { importId: id })
    const people = await db.selectFrom('people').select('id').execute()
    expect(people.length).toBeLessThanOrEqual(names.length)
    expect({}).not.toHaveProperty('nama')
  })

  it.each([
    ['a PDF under the name of a workbook', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['an old workbook under a new name', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xls'],
    [
      'a list of 100,000 lines',
      Buffer.from(`Nama\n${'Siti Rahmawati\n'.repeat(100_000)}`),
      '60.000 baris',
    ],
    [
      'sheets that point out of the archive',
      zipOf({
        'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="../../../../../etc/passwd"/></Relationships>',
        '../../../../tmp/keluar.xml': '<a/>',
      }),
      '',
    ],
    [
      'an entity of the server’s own files',
      rawWorkbook('', {
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
      'tidak terbaca sebagai Excel',
    ],
  ])('%s is refused with the reason, and nothing is written', async (_, bytes, reason) => {
    const refused = await upload(bytes).then(
      () => null,
      (error: Error) => error,
    )
    expect(refused).toMatchObject({ name: 'Refusal', kind: 'invalid' })
    expect(refused!.message).toContain(reason)
    expect(await connection.db.selectFrom('imports').select('id').execute()).toEqual([])
    expect(await connection.db.selectFrom('import_rows').select('row').execute()).toEqual([])
  })
})

describe('a name with a path in it', () => {
  it('is kept as a name alone where it becomes the name of a download', async () => {
    const { download } = await import('~/http/download.server')
    const header = download('a', '../../etc/"passwd\r\nSet-Cookie: a=b', 'text/plain').headers
    expect(header.get('Set-Cookie')).toBeNull()
    expect(header.get('Content-Disposition')).not.toMatch(/[\r\n/\\]/)
  })
})
