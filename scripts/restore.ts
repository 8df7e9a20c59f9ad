import { restore } from '~/domain/operation/restore.server'
import { readEnv } from '~/env.server'
import { runCommand, UsageFault } from './command'

const options = { force: { type: 'boolean' } } as const

await runCommand(
  'npm run restore -- BERKAS [--force]',
  options,
  async ({ positionals, values }) => {
    const [source] = positionals
    if (!source) throw new UsageFault('Sebutkan berkas cadangan yang dipulihkan.')
    const restored = restore(readEnv().databaseUrl, source, {
      force: values.force ?? false,
      now: new Date().toISOString(),
    })
    const { people, cohorts } = restored.contents
    console.log(`${restored.file} dipulihkan: ${people} orang, ${cohorts} kegiatan.`)
    if (restored.replaced) console.log(`Yang lama disimpan sebagai ${restored.replaced}.`)
  },
)
