import { join } from 'node:path'
import { planInputSchema } from '~/domain/cohorts/cohort.schema'
import { readProgramme } from '~/domain/programmes/programme-files.server'
import { dayInWords } from '~/domain/schedule/day-words.rules'
import { readHolidayFile } from '~/domain/schedule/holiday-file.server'
import { planDays } from '~/domain/schedule/plan.rules'
import { printJson, runCommand, UsageFault } from './command'

const CONTENT = join(import.meta.dirname, '..', 'content')

await runCommand(
  'npm run schedule -- --programme orientasi-pppk --start 2025-06-10 [--basis hari_kerja|hari_kalender] [--week senin-jumat|senin-sabtu] [--json]',
  {
    programme: { type: 'string' },
    start: { type: 'string' },
    basis: { type: 'string', default: 'hari_kerja' },
    week: { type: 'string', default: 'senin-jumat' },
    json: { type: 'boolean', default: false },
  },
  async ({ values }) => {
    const input = planInputSchema.safeParse({
      programmeId: values.programme,
      startsOn: values.start,
      basis: values.basis,
      workingWeek: values.week,
    })
    if (!input.success) {
      throw new UsageFault(input.error.issues.map((issue) => issue.message).join(' '))
    }
    const { programmeId, startsOn, basis, workingWeek } = input.data
    const programme = await readProgramme(CONTENT, programmeId)
    const filed = await readHolidayFile(CONTENT)
    const holidays = new Map(filed.map((holiday) => [holiday.date, holiday.name]))
    const days = planDays(programme.days, startsOn, { basis, workingWeek, holidays })
    if (values.json) {
      printJson(days.map(({ date, kind }, index) => ({ day: index + 1, date, kind })))
      return
    }
    for (const [index, { date, title }] of days.entries()) {
      console.log(`${String(index + 1).padStart(3)}  ${dayInWords(date).padEnd(26)}  ${title}`)
    }
  },
)
