import { endRoles } from '~/domain/people/end-roles.server'
import { runCommand, UsageFault, withStore } from './command'

await runCommand('npm run role:end -- SUREL', {}, async ({ positionals }) => {
  const [email] = positionals
  if (!email) throw new UsageFault('Sebutkan surel orangnya.')
  const ended = await withStore(({ db, actor }) => endRoles(db, actor, { email }))
  console.log(`${ended} peran ${email} diakhiri, dan ia dikeluarkan dari semua perangkat.`)
})
