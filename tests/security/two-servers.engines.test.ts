import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { createSessionFor } from '~/http/sessions.server'
import { openConnection, type Connection } from '~db/connection.server'
import { demoSignIns } from '~db/seeds/demo/sign-ins'
import type { ServerProcess } from '~tests/bench/server-process'
import { DAY_SEVEN } from '~tests/support/actors'
import { buildPlatform, makeVisitor, startBuilt } from '~tests/support/built-platform'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { newPostgresDatabase } from '~tests/support/postgres-database'

const url = await newPostgresDatabase('two_servers')
const { signIn, password } = demoSignIns.participant

describe.skipIf(!url)('two servers on one PostgreSQL', () => {
  let a: ServerProcess
  let b: ServerProcess
  let connection: Connection

  beforeAll(async () => {
    await buildPlatform()
    // At the same moment, on an empty database.
    ;[a, b] = await Promise.all([startBuilt(url!), startBuilt(url!)])
    connection = openConnection(url!)
  }, 180_000)
  afterAll(async () => {
    await connection?.close()
    await Promise.all([a?.stop(), b?.stop()])
  })

  it('started together, one of them set everything up, once', async () => {
    const { db } = connection
    const named = await db
      .selectFrom('sign_in_names')
      .select('person_id')
      .where('value', '=', signIn)
      .execute()
    expect(named).toHaveLength(1)
    const people = await db.selectFrom('people').select(['id', 'name']).execute()
    expect(people.filter(({ name }) => name === 'Budi Hartono')).toHaveLength(1)
    const lessons = await db.selectFrom('revisions').select(['thing', 'thing_id', 'hash']).execute()
    const keys = lessons.map(({ thing, thing_id, hash }) => `${thing} ${thing_id} ${hash}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('one person goes on at the other where they left off, and is signed out of both', async () => {
    const siti = makeVisitor()
    expect((await siti.ask(a, '/masuk', { name: signIn, password })).status).toBe(303)
    const today = await siti.ask(b, '/belajar')
    expect(today.status).toBe(200)

    const text = `Ditulis lewat server pertama ${newId()}`
    const { part, reflection } = await openReflection(siti, b)
    const form = { aksi: 'simpan', [`refleksi:${reflection}`]: text }
    expect((await siti.ask(a, part, form)).status).toBe(303)
    expect((await siti.ask(b, part)).text).toContain(text)

    await siti.ask(b, '/keluar', {})
    expect((await siti.ask(a, '/belajar')).status).toBe(303)
  })

  /** A page of Siti's with a reflection, whatever the content says today. */
  async function openReflection(siti: ReturnType<typeof makeVisitor>, server: ServerProcess) {
    const rows = await connection.db
      .selectFrom('lesson_parts')
      .innerJoin('cohort_items', 'cohort_items.revision_id', 'lesson_parts.revision_id')
      .select(['item_id', 'part_id', 'blocks'])
      .where('blocks', 'like', '%"refleksi"%')
      .execute()
    for (const { item_id, part_id, blocks } of rows) {
      const part = `/belajar/materi/${item_id}/${part_id}`
      if ((await siti.ask(server, part)).status !== 200) continue
      const [found] = (JSON.parse(blocks) as { kind: string; id: string }[]).filter(
        ({ kind }) => kind === 'refleksi',
      )
      return { part, reflection: found!.id }
    }
    throw new Error('No open lesson of the demo has a reflection.')
  }

  it('two items of a day finished at the same moment, one at each, finish the day once', async () => {
    const { db } = connection
    const revision_id = await makeLesson(db, { parts: [{ partId: 'pertama' }] })
    const items = ['kiri', 'kanan'].map((item_id) => ({ item_id, revision_id }))
    const { cohort } = await makeCohort(db, {
      days: [{ day_id: 'serentak', date: '2025-06-18', items }],
    })
    const learners = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const { id: person_id } = await makePerson(db, { number: `900000${10 + n}` })
        const { id } = await makeEnrolment(db, { cohort_id: cohort.id, person_id })
        const session = { device: 'own', label: '', now: DAY_SEVEN } as const
        const visitor = makeVisitor()
        visitor.carry(await createSessionFor(db, person_id, session))
        return { id, visitor }
      }),
    )
    const finish = (item: string) =>
      [`/belajar/materi/${item}/pertama`, { aksi: 'lanjut' }] as const
    for (const { visitor } of learners) {
      const answers = await Promise.all([
        visitor.ask(a, ...finish('kiri')),
        visitor.ask(b, ...finish('kanan')),
        visitor.ask(b, ...finish('kiri')),
        visitor.ask(a, ...finish('kanan')),
      ])
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    }
    const ids = learners.map(({ id }) => id)
    const enrolments = await db
      .selectFrom('enrolments')
      .select(['day_marks', 'days_done', 'items_done'])
      .where('id', 'in', ids)
      .execute()
    expect(enrolments).toEqual(ids.map(() => ({ day_marks: 's', days_done: 1, items_done: 2 })))
    const days = await db
      .selectFrom('day_completions')
      .select('enrolment_id')
      .where('enrolment_id', 'in', ids)
      .execute()
    expect(days.map(({ enrolment_id }) => enrolment_id).toSorted()).toEqual(ids.toSorted())
  })

  it('a session ended at one is over at the other, cookie or not', async () => {
    const person = await makePerson(connection.db, { number: '90000099' })
    const session = { device: 'own', label: '', now: DAY_SEVEN } as const
    const token = await createSessionFor(connection.db, person.id, session)
    const here = makeVisitor()
    const there = makeVisitor()
    here.carry(token)
    there.carry(token)
    expect((await there.ask(a, '/akun')).status).toBe(200)
    expect((await here.ask(b, '/keluar', {})).status).toBe(303)
    expect((await there.ask(a, '/akun')).location).toContain('/masuk')
  })

  it('one that is ended leaves the other serving', async () => {
    await a.kill()
    const siti = makeVisitor()
    expect((await siti.ask(b, '/masuk', { name: signIn, password })).status).toBe(303)
    expect((await siti.ask(b, '/belajar')).status).toBe(200)
  })
})
