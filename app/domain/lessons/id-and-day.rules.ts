import { Temporal } from 'temporal-polyfill'

/** How ids are written everywhere in content: `rencana-belajar`. */
export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A calendar day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** Whether `day` lies more than a year before `today`; both `YYYY-MM-DD`. */
export function olderThanAYear(day: string, today: string): boolean {
  return day < Temporal.PlainDate.from(today).subtract({ years: 1 }).toString()
}
