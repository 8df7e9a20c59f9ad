import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import { budi, DAY_SEVEN } from '~tests/support/actors'
import { describeEachEngine } from '~tests/support/engines'
import { recordAudit } from './record.server'
import { sealAudit, verifyAudit } from './seal.server'

describeEachEngine('the audit log', (engine) => {
  let connection: Connection
  const db = () => connection.db
  beforeEach(async () => {
    connection = await engine.open()
  })
  afterEach(() => connection.close())

  async function record(count: number) {
    const actor = budi()
    for (let index = 0; index < count; index += 1) {
      await recordAudit(db(), actor, { verb: 'create', thing: 'cohort', thingId: `k-${index}` })
    }
  }

  it('is sealed once each, in order, and verifies', async () => {
    await record(3)
    expect(await sealAudit(db(), DAY_SEVEN)).toBe(3)
    expect(await sealAudit(db(), DAY_SEVEN)).toBe(0)
    await record(2)
    expect(await sealAudit(db(), DAY_SEVEN)).toBe(2)
    expect(await verifyAudit(db())).toEqual({ sealed: 5, brokenAt: null })
  })

  it('seals more than one batch', async () => {
    const { id, ...entry } = { id: 0, at: DAY_SEVEN, actor_id: null, verb: 'create' }
    const rows = Array.from({ length: 1203 }, (_, index) => ({
      ...entry,
      id: `entri-${String(index + id).padStart(5, '0')}`,
      thing: 'cohort',
      thing_id: 'k',
      details: '{}',
    }))
    for (let start = 0; start < rows.length; start += 500) {
      await db()
        .insertInto('audit_entries')
        .values(rows.slice(start, start + 500))
        .execute()
    }
    expect(await sealAudit(db(), DAY_SEVEN)).toBe(1203)
    expect(await verifyAudit(db())).toEqual({ sealed: 1203, brokenAt: null })
  })

  it('shows an entry that was changed', async () => {
    await record(4)
    await sealAudit(db(), DAY_SEVEN)
    await db()
      .updateTable('audit_entries')
      .set({ verb: 'delete' })
      .where('thing_id', '=', 'k-2')
      .execute()
    expect(await verifyAudit(db())).toEqual({ sealed: 2, brokenAt: 3 })
  })

  it('shows a seal that was removed', async () => {
    await record(4)
    await sealAudit(db(), DAY_SEVEN)
    await db().deleteFrom('audit_seals').where('sequence', '=', 2).execute()
    expect(await verifyAudit(db())).toMatchObject({ brokenAt: 2 })
  })
})
