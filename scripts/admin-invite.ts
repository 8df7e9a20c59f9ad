import { dayOf } from '~/domain/clock'
import { inviteStaff } from '~/domain/people/invite.server'
import { runCommand, UsageFault, withStore } from './command'

await runCommand('npm run admin:invite -- NAMA SUREL', {}, async ({ positionals }) => {
  const [name, email] = positionals
  if (!name || !email) throw new UsageFault('Sebutkan nama dan surel admin.')
  const { code, expiresAt } = await withStore(({ db, actor }) =>
    inviteStaff(db, actor, { name, email }),
  )
  console.log(`Kode aktivasi untuk ${name}: ${code}`)
  console.log(
    `Berlaku sampai ${dayOf(expiresAt)} (WIB). Buka /aktivasi, ketik kode itu, lalu buat kata sandi.`,
  )
})
