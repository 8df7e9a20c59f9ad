import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { exportOwnData } from '~/domain/people/export-own-data.server'
import { PERSONAL_DATA } from '~/domain/people/personal-data.rules'
import type { Connection } from '~db/connection.server'
import { siti } from '~tests/support/actors'
import { makeCohort, makeEnrolment, makePerson, makeUnit } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { openMemoryStore } from '~tests/support/memory-store'

/** Column names that may hold something of a person; one that does not is named below, with its table. */
const SUSPECT =
  /name|nip|nik|number|email|phone|mail|address|birth|born|gender|religion|value|text|note|reason|letter|label|wanted|person|enrolment|author|actor|hash|position|grade|title|evidence|status|photo|signature|(_by|_at_home)$/

const OF_THINGS = [
  'units.name',
  'units.name_key',
  'unit_rules.agency_name',
  'holidays.name',
  'revisions.hash',
  'revisions.status',
  'lesson_parts.title',
  'lesson_parts.position',
  'questions.position',
  'lesson_images.name',
  'lesson_images.file_hash',
  'content_conflicts.hash',
  'module_revisions.hash',
  'module_revisions.title',
  'bank_questions.position',
  'cohorts.name',
  'cohorts.decree_number',
  'cohort_days.number',
  'cohort_days.title',
  'cohort_days.moved_by',
  'cohort_items.title',
  'cohort_items.position',
  'survey_revisions.hash',
  'audit_seals.hash',
  'job_leases.name',
  'certificates.status_index',
  'signatories.acting',
]

/** Tables that say nothing of anybody. */
const IMPERSONAL = [
  'units',
  'lesson_parts',
  'questions',
  'lesson_images',
  'content_conflicts',
  'bank_questions',
  'cohort_days',
  'cohort_items',
  'audit_seals',
  'job_leases',
  'certificate_serials',
]

const rules: Record<string, readonly { columns: readonly string[]; seen: string; kept: string }[]> =
  PERSONAL_DATA

let connection: Connection
let tables: { name: string; columns: string[] }[]

beforeAll(async () => {
  connection = await openMemoryStore()
  const all = await connection.db.introspection.getTables()
  tables = all.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }))
})
afterAll(() => connection.close())

describe('the rules for personal data', () => {
  it('know every table: one that is new must be judged here', () => {
    const known = [...Object.keys(rules), ...IMPERSONAL].toSorted()
    expect(tables.map(({ name }) => name).toSorted()).toEqual(known)
  })

  it('name every column that may hold something of a person', () => {
    const unjudged = tables.flatMap(({ name, columns }) => {
      const ruled = (rules[name] ?? []).flatMap((rule) => rule.columns)
      return columns
        .filter((column) => SUSPECT.test(column) && !ruled.includes(column))
        .map((column) => `${name}.${column}`)
        .filter((column) => !OF_THINGS.includes(column))
    })
    expect(unjudged).toEqual([])
  })

  it('name each column once, and none that does not exist', () => {
    for (const [table, list] of Object.entries(rules)) {
      const named = list.flatMap((rule) => rule.columns)
      expect(new Set(named).size).toBe(named.length)
      const there = tables.find(({ name }) => name === table)?.columns ?? []
      expect(named.filter((column) => !there.includes(column))).toEqual([])
    }
  })

  it('promise an end only where the platform deletes by itself', () => {
    for (const [table, list] of Object.entries(rules)) {
      if (!list.some(({ kept }) => kept === 'until it expires')) continue
      expect(tables.find(({ name }) => name === table)?.columns).toContain('expires_at')
      expect(list.every(({ kept }) => kept === 'until it expires')).toBe(true)
    }
  })
})

/** A word of its own for every personal column, to be found again. */
const wordFor = (column: string) => `isi-${column.replaceAll(/[._]/g, '-')}`

describe('a person’s own copy', () => {
  it('holds every column that is promised there, and neither staff nor anybody else', async () => {
    const { db } = connection
    const unit = await makeUnit(db, { name: wordFor('people.unit_id') })
    const revision_id = await makeLesson(db)
    const { cohort, days, items } = await makeCohort(db, { name: wordFor('enrolments.person_id') })
    const given = Object.fromEntries(
      PERSONAL_DATA.people[0].columns
        .filter((column) => !['number', 'employment', 'staff_group', 'unit_id'].includes(column))
        .map((column) => [column, wordFor(`people.${column}`)]),
    )
    const person = await makePerson(db, { ...given, unit_id: unit.id })
    const { id, ...enrolment } = await makeEnrolment(db, {
      cohort_id: cohort.id,
      person_id: person.id,
    })
    const of = { person_id: person.id, enrolment_id: id, cohort_id: cohort.id, revision_id }
    const place = { day_id: days[0]!.day_id, item_id: items[0]!.item_id, part_id: 'pertama' }
    const staff = { recorded_by: STAFF, settled_by: STAFF, added_by: STAFF }
    for (const { name, columns } of tables) {
      if (!FILLED.includes(name)) continue
      const row = Object.fromEntries(
        columns.map((column) => [column, valueFor(name, column, { ...of, ...place, ...staff })]),
      )
      await db
        .insertInto(name as 'answers')
        .values(row as never)
        .execute()
    }
    const stranger = await makePerson(db, { name: 'Joko Susilo', email: 'joko@contoh.id' })
    await makeEnrolment(db, { cohort_id: cohort.id, person_id: stranger.id })

    const copy = JSON.stringify(await exportOwnData(db, siti({ id, ...enrolment })))
    const missing = Object.entries(rules).flatMap(([table, list]) =>
      list
        .filter(({ seen }) => seen === 'own copy')
        .flatMap(({ columns }) => columns.map((column) => `${table}.${column}`))
        .filter(
          (column) => !copy.toLowerCase().includes(wordFor(column)) && !(column in OTHERWISE),
        ),
    )
    expect(missing).toEqual([])
    for (const [column, word] of Object.entries(OTHERWISE)) {
      expect([column, copy.includes(word(person.number, id))]).toEqual([column, true])
    }
    expect(copy).not.toContain(STAFF)
    expect(copy).not.toMatch(/Joko|joko@|hash/)
  })
})

const STAFF = 'petugas-rahasia'
const FILLED = [
  'certificate_names',
  'corrections',
  'part_completions',
  'item_completions',
  'day_completions',
  'attendances',
  'answers',
  'own_dates',
  'extensions',
  'certificates',
]

/** Columns that cannot hold a word of their own: what shows instead that they are in the copy. */
const OTHERWISE: Record<string, (number: string, enrolmentId: string) => string> = {
  'people.number': (number) => number,
  'people.employment': () => '"PPPK"',
  'people.staff_group': () => '"guru"',
  'sign_in_names.value': (number) => `"value":"${number}"`,
  'sign_in_names.person_id': () => '"kind":"number"',
  'certificate_names.person_id': () => wordFor('certificate_names.name'),
  'corrections.person_id': () => wordFor('corrections.wanted'),
  'own_dates.enrolment_id': () => wordFor('own_dates.reason'),
  'extensions.enrolment_id': () => wordFor('extensions.reason'),
  'part_completions.enrolment_id': () => '"part_id":"pertama"',
  'item_completions.enrolment_id': () => wordFor('item_completions.evidence'),
  'day_completions.enrolment_id': () => '"on_time":1',
  'day_completions.on_time': () => '"on_time":1',
  'attendances.enrolment_id': () => wordFor('attendances.letter_number'),
  'attendances.status': () => '"status":"hadir"',
  'certificates.enrolment_id': () => wordFor('certificates.number'),
  'certificates.ended_as': () => '"ended_as":"dicabut"',
  'answers.enrolment_id': () => wordFor('answers.value'),
}

function valueFor(
  table: string,
  column: string,
  known: Record<string, string>,
): string | number | null {
  if (column === 'id') return newId()
  if (column in known) return known[column]!
  if (column === 'on_time' || column === 'rule_version' || column === 'sequence') return 1
  if (column === 'unit_id' || column === 'replaces_id') return null
  if (['year', 'serial', 'status_index'].includes(column)) return 1
  if (column === 'ended_as') return 'dicabut'
  if (column === 'status') return 'hadir'
  return wordFor(`${table}.${column}`)
}
