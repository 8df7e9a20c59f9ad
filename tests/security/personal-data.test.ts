import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownData } from '~/domain/people/own-data.server'
import { PERSONAL_DATA } from '~/domain/people/personal-data.rules'
import type { Connection } from '~db/connection.server'
import { siti } from '~tests/support/actors'
import { makeCohort, makeEnrolment, makePerson, makeUnit } from '~tests/support/make'
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
  'cohorts.name',
  'cohorts.decree_number',
  'cohort_days.number',
  'cohort_days.title',
  'cohort_days.moved_by',
  'cohort_items.title',
  'cohort_items.position',
  'audit_seals.hash',
]

/** Tables that say nothing of anybody. */
const IMPERSONAL = [
  'units',
  'lesson_parts',
  'questions',
  'lesson_images',
  'files',
  'content_conflicts',
  'cohort_days',
  'cohort_items',
  'audit_seals',
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

describe('a person’s own data', () => {
  it('shows every column that is promised there, and nobody else’s', async () => {
    const { db } = connection
    const unit = await makeUnit(db, { name: 'SMP Negeri 7 Pontianak' })
    const { cohort } = await makeCohort(db, { name: 'Orientasi PPPK 2025' })
    const given = {
      name: 'Siti Rahmawati',
      title_front: 'Hj.',
      title_back: 'S.Pd.',
      nip: '199004122025212001',
      position: 'Guru Bahasa',
      grade: 'IX',
      email: 'siti@contoh.id',
      phone: '081256000001',
    }
    const person = await makePerson(db, { ...given, unit_id: unit.id })
    const enrolment = await makeEnrolment(db, { cohort_id: cohort.id, person_id: person.id })
    await makePerson(db, { name: 'Joko Susilo', email: 'joko@contoh.id' })

    const shown = JSON.stringify(await ownData(db, siti(enrolment)))
    const promised = Object.entries(rules).flatMap(([table, list]) =>
      list
        .filter(({ seen }) => seen === 'own data')
        .flatMap(({ columns }) => columns.map((column) => `${table}.${column}`)),
    )
    const evidence: Record<string, string> = {
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`people.${name}`, value]),
      ),
      'people.number': person.number,
      'people.unit_id': unit.name,
      'sign_in_names.value': person.number,
      'sign_in_names.person_id': given.nip,
      'enrolments.person_id': cohort.name,
    }
    expect(Object.keys(evidence).toSorted()).toEqual(promised.toSorted())
    for (const [column, value] of Object.entries(evidence)) {
      expect([column, shown.includes(value)]).toEqual([column, true])
    }
    expect(shown).not.toMatch(/Joko|joko@/)
  })
})
