import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { DAY_SEVEN } from '~tests/support/actors'
import { platformActor } from '~/domain/permissions/actor'
import { ATTENTION_KINDS } from '~/domain/progress/attention.rules'
import { readAttention } from '~/domain/progress/attention.server'
import type { Connection } from '~db/connection.server'
import type { Db } from '~db/schema'
import { seedDemo } from './index.server'

const TABLES = ['people', 'enrolments', 'answers', 'day_completions', 'cohort_items'] as const

async function fingerprint(db: Db): Promise<string> {
  const hash = createHash('sha256')
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute()
    hash.update(
      rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join('\n'),
    )
  }
  return hash.digest('hex')
}

const A_MINUTE = 60_000

describeEachEngine('the demo', (engine) => {
  let connection: Connection
  let db: Db
  beforeAll(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
    await seedDemo(db, () => DAY_SEVEN)
  }, A_MINUTE)
  afterAll(() => connection.close())

  it('is lived-in: every state an administrator meets occurs at least five times', async () => {
    const cohorts = await db
      .selectFrom('cohorts')
      .innerJoin('enrolments', 'enrolments.cohort_id', 'cohorts.id')
      .select(['slug', 'starts_on', (eb) => eb.fn.countAll().as('people')])
      .groupBy(['slug', 'starts_on'])
      .orderBy('people', 'desc')
      .execute()
    expect(cohorts.map(({ slug, people }) => [slug, Number(people)])).toEqual([
      ['orientasi-pppk-formasi-2024', 589],
      ['pelayanan-publik-bagi-organisasi-masyarakat', 30],
      ['orientasi-cpns-lulusan-pkn-stan', 17],
      ['penyegaran-netralitas-asn', 12],
    ])
    expect(cohorts[0]!.starts_on).toBe('2025-06-10')
    const people = await db
      .selectFrom('enrolments')
      .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohort_id')
      .innerJoin('people', 'people.id', 'enrolments.person_id')
      .select(['day_marks', 'last_seen_at', 'activated_at'])
      .where('slug', '=', 'orientasi-pppk-formasi-2024')
      .execute()
    const count = (fits: (person: (typeof people)[number]) => boolean) => people.filter(fits).length
    expect(count(({ activated_at }) => activated_at === null)).toBeGreaterThanOrEqual(5)
    expect(count(({ day_marks }) => day_marks.includes('l'))).toBeGreaterThanOrEqual(5)
    expect(count(({ day_marks }) => /^s{6}[^-]/.test(day_marks))).toBeGreaterThanOrEqual(5)
    expect(count(({ day_marks }) => /^.{2,5}[-b].*s/.test(day_marks))).toBeGreaterThanOrEqual(5)
    expect(
      count(({ last_seen_at }) => last_seen_at !== null && last_seen_at < '2025-06-14'),
    ).toBeGreaterThanOrEqual(5)
    const excused = await db
      .selectFrom('attendances')
      .select('enrolment_id')
      .where('status', 'in', ['izin', 'sakit', 'tugas-dinas'])
      .execute()
    expect(excused.length).toBeGreaterThanOrEqual(10)
    expect((await db.selectFrom('own_dates').select('id').execute()).length).toBeGreaterThanOrEqual(
      5,
    )
  })

  it('shows every reason to look after somebody at least five times', async () => {
    const { kinds } = await readAttention(
      db,
      platformActor(DAY_SEVEN),
      'orientasi-pppk-formasi-2024',
      { agencyId: null, staffGroup: null, kind: null, page: 1 },
    )
    expect(kinds.map(({ kind }) => kind)).toEqual(ATTENTION_KINDS)
    expect(kinds.filter(({ people }) => people < 5)).toEqual([])
  })

  it('has every lesson of its programmes written: no day waits for one', async () => {
    const waiting = await db
      .selectFrom('cohort_items')
      .select(['cohort_id', 'item_id'])
      .where('kind', '=', 'lesson')
      .where('revision_id', 'is', null)
      .execute()
    expect(waiting).toEqual([])
  })

  it(
    'holds the same rows whenever it is made for the same instant',
    async () => {
      const again = await openTestDatabase(engine)
      await seedDemo(again.db, () => DAY_SEVEN)
      expect(await fingerprint(again.db)).toBe(await fingerprint(db))
      await again.close()
    },
    A_MINUTE,
  )

  it('agrees with itself: counters say what the completions say', async () => {
    const rows = await db
      .selectFrom('enrolments')
      .select(['id', 'day_marks', 'days_done', 'items_done'])
      .select((eb) => [
        eb
          .selectFrom('day_completions')
          .whereRef('enrolment_id', '=', 'enrolments.id')
          .select((inner) => inner.fn.countAll().as('n'))
          .as('days'),
        eb
          .selectFrom('item_completions')
          .whereRef('enrolment_id', '=', 'enrolments.id')
          .select((inner) => inner.fn.countAll().as('n'))
          .as('items'),
      ])
      .execute()
    const wrong = rows.filter(
      (row) => row.days_done !== Number(row.days) || row.items_done !== Number(row.items),
    )
    expect(wrong).toEqual([])
  })
})
