import type { IsoDate } from '~db/schema'

export type DateReading =
  | { kind: 'day'; day: IsoDate }
  | { kind: 'empty' }
  /** Understood as a date, but no calendar has it: 31 February. */
  | { kind: 'no-such-day' }
  | { kind: 'unreadable' }

const MONTHS = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ')

/**
 * Reads a date as Indonesian offices type it: `02-03-1997`, `2/3/1997`, `2 Maret 1997`,
 * `Pontianak, 02-03-1997`, `1997-03-02`, or the bare serial number Excel keeps (days since 1899-12-30).
 */
export function readDate(written: string): DateReading {
  const text = written.trim()
  if (text === '' || /^-+$/.test(text)) return { kind: 'empty' }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /(?:^|[\s,])(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (local) return dayOf(Number(local[3]), Number(local[2]), Number(local[1]))
  const named = /(?:^|[\s,])(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4})$/i.exec(text)
  if (named) return namedDay(named[1]!, named[2]!, named[3]!)
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Math.floor(Number(text)))
  return { kind: 'unreadable' }
}

function namedDay(day: string, monthName: string, year: string): DateReading {
  // "Agt" and "Ags" are common short forms of Agustus; English names come from Excel's own formats.
  const short = monthName.slice(0, 3).toLowerCase()
  const alias: Record<string, string> = {
    agt: 'agu',
    ags: 'agu',
    aug: 'agu',
    may: 'mei',
    oct: 'okt',
    dec: 'des',
    nop: 'nov',
  }
  const month = MONTHS.indexOf(alias[short] ?? short) + 1
  return month === 0 ? { kind: 'unreadable' } : dayOf(Number(year), month, Number(day))
}

function serialDay(serial: number): DateReading {
  const time = Date.UTC(1899, 11, 30) + serial * 86_400_000
  return { kind: 'day', day: new Date(time).toISOString().slice(0, 10) }
}

function dayOf(year: number, month: number, day: number): DateReading {
  const pad = (value: number) => String(value).padStart(2, '0')
  const text = `${year}-${pad(month)}-${pad(day)}`
  const time = Date.UTC(year, month - 1, day)
  const real = month >= 1 && month <= 12 && new Date(time).toISOString().startsWith(text)
  return real ? { kind: 'day', day: text } : { kind: 'no-such-day' }
}

/** `1997-03-02` as offices write it: `02-03-1997`. */
export function writeDate(day: IsoDate): string {
  return day.split('-').toReversed().join('-')
}
