import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { HolidayKind, IsoDate } from '~db/schema'
import { scheduleDate } from './schedule-date.schema'

const fileSchema = z.object({
  years: z.array(
    z.object({
      year: z.number().int(),
      decree: z.string().min(1),
      decreedOn: scheduleDate('decreedOn'),
      days: z.array(
        z.object({
          date: scheduleDate('date'),
          name: z.string().min(1),
          kind: z.enum(['libur-nasional', 'cuti-bersama', 'libur-daerah']),
          /** `pasti`, or why the date may still move (it awaits the Minister's decree). */
          certainty: z.string().min(1),
          /** Only where a later decree than the year's added the day. */
          decree: z.string().min(1).optional(),
        }),
      ),
    }),
  ),
})

export interface FiledHoliday {
  date: IsoDate
  name: string
  kind: HolidayKind
  decree: string
  certainty: string
}

/**
 * The holidays the project ships, each with the decree that set it (content/calendar/libur.json).
 * They seed the database once and serve commands that need no database.
 */
export async function readHolidayFile(contentDir: string): Promise<FiledHoliday[]> {
  const text = await readFile(join(contentDir, 'calendar', 'libur.json'), 'utf8')
  return fileSchema
    .parse(JSON.parse(text))
    .years.flatMap(({ decree, days }) => days.map((day) => ({ decree, ...day })))
}
