import type { ReactNode } from 'react'
import { ScrollRegion } from './scroll-region'

export interface TableColumn {
  head: ReactNode
  /** Figures are set right, in tabular digits. */
  figures?: boolean
}

export interface TableRow {
  key: string
  cells: readonly ReactNode[]
}

/**
 * A plain table that scrolls sideways inside itself on a narrow screen. The first cell of a row is
 * its head. `caption` names it; `hideCaption` when a heading above says the same.
 */
export function Table({
  caption,
  hideCaption = false,
  head,
  rows,
}: {
  caption: string
  hideCaption?: boolean
  head: readonly (TableColumn | string)[]
  rows: readonly TableRow[]
}) {
  const columns = head.map((column) => (typeof column === 'string' ? { head: column } : column))
  const side = (index: number) => (columns[index]?.figures ? 'figures' : undefined)
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={side(index)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={side(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
