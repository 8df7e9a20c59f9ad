import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface ContentFolder {
  path: string
  write(file: string, text: string | Buffer): void
  remove(): void
}

const CALENDAR = {
  years: [
    {
      year: 2025,
      decree: 'SKB 3 Menteri',
      decreedOn: '2024-10-14',
      days: [
        {
          date: '2025-06-27',
          name: 'Tahun Baru Islam 1447 H',
          kind: 'libur-nasional',
          certainty: 'pasti',
        },
      ],
    },
  ],
}

/** A `content/` of a test's own: no lesson, no programme, and the calendar that every sync reads. */
export function makeContentFolder(): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'content-'))
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(join(path, dirname(file)), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  write('calendar/libur.json', JSON.stringify(CALENDAR))
  mkdirSync(join(path, 'programmes'))
  return { path, write, remove: () => rmSync(path, { recursive: true }) }
}
