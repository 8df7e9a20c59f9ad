import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { platformActor } from '~/domain/permissions/actor'
import { budi, DAY_SEVEN, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { loadCalendar } from './calendar.server'
import {
  addHoliday,
  listHolidays,
  listHolidayYears,
  removeHoliday,
  seedHolidays,
} from './holidays.server'

const counting = { basis: 'hari_kerja', workingWeek: 'senin-jumat' } as const

describeEachEngine('holidays', (engine) => {
  it('are seeded once with their decrees; afterwards the database rules', async () => {
    const { db, close } = await openTestDatabase(engine)
    expect(await seedHolidays(db, platformActor(DAY_SEVEN), 'content')).toBe(79)
    expect(await listHolidayYears(db, budi())).toEqual([2025, 2026, 2027])
    const year = await listHolidays(db, budi(), { year: 2025 })
    expect(year).toHaveLength(28)
    expect(year.find((holiday) => holiday.date === '2025-06-27')?.decree).toContain('1017')
    expect(year.find((holiday) => holiday.date === '2025-08-18')?.decree).toContain('933')

    const removed = year[0]!
    await removeHoliday(db, budi(), { holidayId: removed.id, decree: 'SE Wali Kota 7/2025' })
    expect(await seedHolidays(db, platformActor(DAY_SEVEN), 'content')).toBe(0)
    const calendar = await loadCalendar(db, counting)
    expect(calendar.holidays.has(removed.date)).toBe(false)
    expect(calendar.holidays.get('2025-06-27')).toBe('1 Muharam Tahun Baru Islam 1447 Hijriah')
    await close()
  })

  it('can be added with a decree, once a day, and come back after removal', async () => {
    const { db, close } = await openTestDatabase(engine)
    const holiday = {
      id: newId(),
      date: '2025-07-02',
      name: 'Libur daerah',
      kind: 'libur-daerah' as const,
      decree: 'SE Wali Kota 9/2025',
    }
    await addHoliday(db, budi(), holiday)
    await addHoliday(db, budi(), holiday) // the same form again
    await expect(addHoliday(db, budi(), { ...holiday, id: newId() })).rejects.toThrow(
      'Rabu, 2 Juli 2025 sudah tercatat sebagai hari libur (Libur daerah).',
    )
    const removal = { holidayId: holiday.id, decree: 'SE Wali Kota 10/2025' }
    await removeHoliday(db, budi(), removal)
    await removeHoliday(db, budi(), removal)
    await addHoliday(db, budi(), { ...holiday, id: newId() })
    expect(await listHolidays(db, budi(), { year: 2025 })).toHaveLength(1)
    const audit = await db.selectFrom('audit_entries').select(['verb', 'thing']).execute()
    expect(audit.map(({ verb }) => verb)).toEqual(['add', 'remove', 'add'])
    await close()
  })

  it('are the administrator’s alone', async () => {
    const { db, close } = await openTestDatabase(engine)
    const trainer = rina([newId()])
    await expect(listHolidays(db, trainer, { year: 2025 })).rejects.toThrow('bukan untuk akun')
    await expect(removeHoliday(db, trainer, { holidayId: newId(), decree: 'x' })).rejects.toThrow(
      'bukan untuk akun',
    )
    await close()
  })
})
