import { describe, expect, it } from 'vitest'
import { rawWorkbook, textCell, zipOf } from '~tests/support/raw-workbook'
import { readWorkbook } from './read-workbook.server'

describe('an Excel workbook', () => {
  it('keeps the kind of each cell, its formulas and the sheet’s own rows', async () => {
    const [sheet] = await readWorkbook(
      rawWorkbook(
        `<row r="2">${textCell('A2', 'Nama &amp; gelar')}</row>
         <row r="4"><c r="B4"><v>198907072025212012</v></c><c r="C4" s="1"><v>45717</v></c>
         <c r="D4" t="str"><f>PROPER(A2)</f><v>Siti</v></c><c r="E4" t="b"><v>1</v></c></row>`,
        {
          'xl/styles.xml':
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        },
      ),
    )
    expect(sheet).toEqual({
      name: 'Peserta',
      rows: [
        [],
        ['Nama & gelar'],
        [],
        [null, { number: '198907072025212012' }, { date: '2025-03-01' }, 'Siti', 'TRUE'],
      ],
      formulas: new Set(['D4']),
    })
  })

  it('reads shared and rich text, own date formats and the 1904 calendar', async () => {
    const [sheet] = await readWorkbook(
      rawWorkbook(
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="0"><v>44255</v></c></row>',
        {
          'xl/workbook.xml':
            '<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" r:id="rId1"/></x:sheets></x:workbook>',
          'xl/sharedStrings.xml':
            '<sst><si><t>Siti</t></si><si><r><t>Rahma</t></r><r><t>wati_x000D_</t></r><rPh><t>x</t></rPh></si></sst>',
          'xl/styles.xml':
            '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>',
        },
      ),
    )
    expect(sheet!.rows).toEqual([['Siti', 'Rahmawati\r', { date: '2025-03-01' }]])
  })

  it('leaves hidden sheets alone', async () => {
    const sheets = await readWorkbook(
      rawWorkbook(`<row>${textCell('A1', 'Nama')}</row>`, {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Lama" state="hidden" r:id="rId1"/><sheet name="Data" r:id="rId1"/></sheets></workbook>',
      }),
    )
    expect(sheets.map(({ name }) => name)).toEqual(['Data'])
  })
})

describe('a workbook that could do harm is refused', () => {
  it.each([
    [
      'one far cell',
      rawWorkbook(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      '60.000 baris',
    ],
    ['a far column', rawWorkbook(`<row><c r="XFD1"><v>1</v></c></row>`), '100 kolom'],
    ['100 unnumbered rows too many', rawWorkbook('<row/>'.repeat(60_100)), '60.000 baris'],
    [
      'a document type with entities',
      rawWorkbook('', {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
      }),
      'tidak terbaca sebagai Excel',
    ],
    [
      'a bomb of spaces',
      rawWorkbook('', { 'xl/media.xml': Buffer.alloc(151 * 1024 * 1024, ' ') }),
      'terlalu besar',
    ],
    [
      'a thousand parts',
      zipOf(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.xml`, '']))),
      'terlalu besar',
    ],
    ['a tag without end', rawWorkbook(`<row><c r="A1`), 'tidak terbaca sebagai Excel'],
    ['no workbook inside', zipOf({ 'a.xml': '<a/>' }), 'tidak terbaca sebagai Excel'],
    ['a broken archive', rawWorkbook('').subarray(0, 200), 'tidak terbaca sebagai Excel'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'kata sandi'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['nothing', Buffer.alloc(0), 'kosong'],
    ['11 MB', Buffer.alloc(11 * 1024 * 1024, 'a'), '10 MB'],
    ['a picture', Buffer.from([0x89, 0x50, 0, 1, 2]), 'bukan CSV'],
  ])('%s', async (_, bytes, message) => {
    await expect(readWorkbook(bytes)).rejects.toThrow(message)
  })
})

describe('a CSV', () => {
  const readText = async (text: string, encoding: BufferEncoding = 'utf8') =>
    (await readWorkbook(Buffer.from(text, encoding)))[0]!.rows

  it.each([
    ['semicolons and a BOM', '\ufeffNama;NIP\nSiti, S.Pd.;1'],
    ['tabs', 'Nama\tNIP\nSiti, S.Pd.\t1'],
    ['commas and quotes', 'Nama,NIP\n"Siti, S.Pd.",1'],
  ])('with %s', async (_, text) => {
    expect(await readText(text)).toEqual([
      ['Nama', 'NIP'],
      ['Siti, S.Pd.', '1'],
    ])
  })

  it('has one sheet, called as the file is', async () => {
    const sheets = await readWorkbook(Buffer.from('Nama;NIP\nSiti;1'), 'peserta-cpns.csv')
    expect(sheets.map(({ name }) => name)).toEqual(['peserta-cpns.csv'])
  })

  it('keeps empty lines, so that a row number is a line', async () => {
    expect(await readText('Nama;NIP\n\nSiti;1')).toHaveLength(3)
  })

  it('in the older encodings of Excel', async () => {
    expect(await readText('\ufeffNama\tNIP\r\nSiti\t1', 'utf16le')).toEqual([
      ['Nama', 'NIP'],
      ['Siti', '1'],
    ])
    expect(await readText('Nama;NIP\nRen\xe9;1', 'latin1')).toEqual([
      ['Nama', 'NIP'],
      ['René', '1'],
    ])
  })
})
