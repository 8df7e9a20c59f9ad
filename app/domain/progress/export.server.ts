import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Db, Employment } from '~db/schema'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import { STAFF_GROUP_NAMES } from '../people/staff-group.rules'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { countDone } from './day-state.rules'
import { momentOf } from './participants.server'
import { selectParticipants, type ParticipantFilter } from './participants.queries.server'
import { safeText } from './safe-text.rules'
import { findWatchedCohort, type WatchedCohort, type WatchedDay } from './watched-cohort.server'

const EMPLOYMENT_NAMES: Record<Employment, string> = {
  CPNS: 'CPNS',
  PNS: 'PNS',
  PPPK: 'PPPK',
  PPPK_PARUH_WAKTU: 'PPPK Paruh Waktu',
}

/** Headings that the import recognises, so that the sheet can be corrected and uploaded again. */
const PERSON_HEADINGS = [
  ['NIP', 21],
  ['Nama', 30],
  ['Gelar depan', 12],
  ['Gelar belakang', 14],
  ['Nomor peserta', 14],
  ['Jenis ASN', 18],
  ['Unit kerja', 34],
  ['Perangkat daerah', 34],
  ['Jenis tenaga', 18],
  ['Jabatan', 30],
  ['Golongan', 10],
  ['TMT', 12],
  ['Email', 28],
  ['No HP', 16],
] as const

/**
 * The people that fit the filter as an .xlsx: who they are and every day's state on the day of the
 * export. All text, so that a NIP keeps its digits; nothing in it can run as a formula. Recorded.
 */
export async function exportParticipants(
  db: Db,
  actor: Actor,
  slug: string,
  filter: ParticipantFilter & { dayNumber: number | null },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const cohort = await findWatchedCohort(db, actor, slug)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: cohort.id })
  const day =
    cohort.openDays.find(({ number }) => number === filter.dayNumber) ?? cohort.openDays.at(-1)
  const rows = await findRows(db, cohort, filter, day)
  await recordAudit(db, actor, {
    verb: 'export',
    thing: 'cohort',
    thingId: cohort.id,
    details: { people: rows.length, ...filtersUsed(filter) },
  })
  const sheet = [headings(cohort), ...rows.map((row) => personCells(row, cohort))]
  const bytes = await writeExcelFile(sheet, {
    sheet: 'Peserta',
    stickyRowsCount: 1,
    columns: [
      ...PERSON_HEADINGS.map(([, width]) => ({ width })),
      { width: 12 },
      ...cohort.days.map(() => ({ width: 18 })),
    ],
  }).toBuffer()
  return { bytes, fileName: `peserta-${cohort.slug}-${dayOf(actor.now)}.xlsx` }
}

type Row = Awaited<ReturnType<typeof findRows>>[number]

async function findRows(
  db: Db,
  cohort: WatchedCohort,
  filter: ParticipantFilter,
  day: WatchedDay | undefined,
) {
  return selectParticipants(db, cohort.id, filter, await momentOf(db, cohort, day))
    .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
    .leftJoin('units', 'units.id', 'enrolments.unit_id')
    .select([
      'people.nip',
      'people.name',
      'people.title_front',
      'people.title_back',
      'people.number',
      'people.employment',
      'units.name as unit_name',
      'agencies.name as agency_name',
      'enrolments.staff_group',
      'people.position',
      'people.grade',
      'people.appointed_on',
      'people.email',
      'people.phone',
      'enrolments.day_marks',
    ])
    .orderBy('agencies.name')
    .orderBy('people.name')
    .orderBy('enrolments.id')
    .execute()
}

function headings(cohort: WatchedCohort): Cell[] {
  const days = cohort.days.map(({ number }) => `Hari ${number}`)
  return [...PERSON_HEADINGS.map(([heading]) => heading), 'Hari selesai', ...days].map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
  }))
}

function personCells(row: Row, cohort: WatchedCohort): Cell[] {
  const person = [
    row.nip,
    row.name,
    row.title_front,
    row.title_back,
    row.number,
    row.employment && EMPLOYMENT_NAMES[row.employment],
    row.unit_name,
    row.agency_name,
    row.staff_group && STAFF_GROUP_NAMES[row.staff_group],
    row.position,
    row.grade,
    row.appointed_on,
    row.email,
    row.phone,
  ]
  return [
    ...person.map(textCell),
    { value: countDone(row.day_marks), type: Number },
    ...cohort.days.map((day) => textCell(dayWord(row.day_marks, day, cohort))),
  ]
}

function textCell(value: string | null): Cell {
  // "@" keeps Excel from turning a NIP that someone edits into a number.
  return value ? { value: safeText(value), type: String, format: '@' } : null
}

function dayWord(marks: string, day: WatchedDay, { today }: WatchedCohort): string {
  const mark = marks[day.number - 1]
  if (mark === 's') return 'Selesai'
  if (mark === 'l') return 'Selesai susulan'
  if (day.date > today) return 'Terkunci'
  return mark === 'b' ? 'Sedang berjalan' : 'Belum mulai'
}

/** Which filters narrowed the export; what was searched for may be a name and stays out. */
function filtersUsed({ agencyId, staffGroup, state, search }: ParticipantFilter) {
  return { agencyId, staffGroup, state, searched: search !== '' }
}
