import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { safeText } from '../progress/safe-text.rules'

/**
 * One sheet in which every cell is text, so that Excel neither rounds a NIP nor runs a formula. Widths
 * are in characters. The heading row stays in view.
 */
export async function textWorkbook(
  sheetName: string,
  columns: readonly { heading: string; width: number }[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const heading = columns.map((column): Cell => ({
    value: safeText(column.heading),
    type: String,
    fontWeight: 'bold',
    wrap: true,
  }))
  const body = rows.map((row) =>
    row.map((text): Cell =>
      // The format "@" keeps the cell text when somebody types over it.
      text === '' ? null : { value: safeText(text), type: String, format: '@' },
    ),
  )
  const file = writeXlsxFile([heading, ...body], {
    sheet: sheetName,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  })
  return new Uint8Array(await file.toBuffer())
}
