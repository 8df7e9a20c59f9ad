import { dayOf } from '~/domain/clock'
import { findCohort } from '~/domain/cohorts/find-cohort.server'
import { inviteStaff } from '~/domain/people/invite.server'
import { runCommand, UsageFault, withStore } from './command'

await runCommand(
  'npm run trainer:invite -- NAMA SUREL --cohort SLUG',
  { cohort: { type: 'string' } },
  async ({ positionals, values: { cohort: slug } }) => {
    const [name, email] = positionals
    if (!name || !email || !slug) throw new UsageFault('Sebutkan nama, surel, dan kegiatannya.')
    const { code, expiresAt } = await withStore(async ({ db, actor }) => {
      const { id } = await findCohort(db, actor, slug)
      return inviteStaff(db, actor, { name, email, trainsCohort: id })
    })
    console.log(`Kode aktivasi untuk ${name}: ${code}`)
    console.log(
      `Berlaku sampai ${dayOf(expiresAt)} (WIB). Buka /aktivasi, ketik kode itu, lalu buat kata sandi.`,
    )
  },
)
