import { z } from 'zod'
import type { Db, Id, IsoDate, SignatoriesTable } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { scheduleDate } from '../schedule/schedule-date.schema'
import type { Signatory } from './certificate'

/** The form "Tambah penanda tangan". */
export const signatorySchema = z
  .object({
    name: z.string().trim().min(3, 'Tulis nama lengkap dengan gelar.').max(120),
    nip: z
      .string()
      .transform((typed) => typed.replaceAll(/\D/g, ''))
      .refine((digits) => digits === '' || digits.length === 18, 'NIP terdiri dari 18 angka.')
      .transform((digits) => digits || null),
    position: z.string().trim().min(3, 'Tulis jabatan, misalnya Kepala BKPSDM.').max(160),
    acting: z.enum(['', 'Plt.', 'Plh.'], { error: 'Pilih salah satu.' }),
    from: scheduleDate('Berlaku mulai'),
    until: z.union([z.literal('').transform(() => null), scheduleDate('Berlaku sampai')]),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    error: 'Tanggal akhir mendahului tanggal mulai. Perbaiki salah satunya.',
    path: ['until'],
  })

export type SignatoryInput = z.infer<typeof signatorySchema>

/** Records who signs from when; of two whose dates overlap, the one that begins later signs. */
export async function addSignatory(
  db: Db,
  actor: Actor,
  { cohortId, ...given }: SignatoryInput & { cohortId: Id },
): Promise<void> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  await inTransaction(db, async (trx) => {
    const { name, nip, position, acting, from, until } = given
    await trx
      .insertInto('signatories')
      .values({
        id: newId(),
        cohort_id: cohortId,
        name,
        nip,
        position,
        acting,
        from_on: from,
        until_on: until,
        added_at: actor.now,
        added_by: actor.personId,
      })
      .execute()
    await recordAudit(trx, actor, {
      verb: 'add-signatory',
      thing: 'cohort',
      thingId: cohortId,
      details: { name, position: `${acting} ${position}`.trim(), from, until },
    })
  })
}

/** Everyone recorded for the cohort, the latest first. */
export function findSignatories(db: Db, cohortId: Id) {
  return db
    .selectFrom('signatories')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('from_on', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
}

/** Who signs on this day: whoever is recorded for it, else the one named when the cohort was made. */
export async function signatoryOn(
  db: Db,
  cohort: { id: Id; signatory_name: string; signatory_position: string },
  day: IsoDate,
): Promise<Signatory> {
  const recorded = (await findSignatories(db, cohort.id)).find(
    ({ from_on, until_on }) => from_on <= day && (until_on === null || until_on >= day),
  )
  if (recorded) return pick(recorded)
  const [, acting = '', position = ''] =
    /^(Plt\.?|Plh\.?)?\s*(.*)$/i.exec(cohort.signatory_position.trim()) ?? []
  return { name: cohort.signatory_name, nip: null, position, acting: actingOf(acting) }
}

const pick = ({ name, nip, position, acting }: SignatoriesTable): Signatory => ({
  name,
  nip,
  position,
  acting,
})

function actingOf(written: string): Signatory['acting'] {
  if (/^plt/i.test(written)) return 'Plt.'
  return /^plh/i.test(written) ? 'Plh.' : ''
}
