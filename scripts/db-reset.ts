import { resetStore } from '~/domain/operation/reset.server'
import { readEnv } from '~/env.server'
import { runCommand } from './command'

await runCommand('npm run db:reset', {}, async () => {
  const env = readEnv()
  await resetStore(env)
  console.log('Basis data dikosongkan. Isi lagi dengan npm run db:seed -- demo (atau empty).')
})
