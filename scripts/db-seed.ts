import { seedStore } from '~/domain/operation/seed.server'
import { clockOf } from '~/env.server'
import { seeds } from '~db/seeds/index.server'
import { runCommand, UsageFault, withStore } from './command'

await runCommand('npm run db:seed -- demo|empty', {}, async ({ positionals: [name] }) => {
  if (name !== 'demo' && name !== 'empty') throw new UsageFault('Sebutkan isi awal yang dipilih.')
  await withStore(async ({ db, env }) => {
    await seedStore(db, env, () => seeds[name](db, clockOf(env)))
  })
  console.log(`Isi awal "${name}" selesai.`)
})
