import { backUp } from '~/domain/operation/backup.server'
import { readEnv } from '~/env.server'
import { runCommand, UsageFault } from './command'

await runCommand('npm run backup -- BERKAS', {}, async ({ positionals: [file] }) => {
  if (!file) throw new UsageFault('Sebutkan nama berkas cadangan.')
  const { bytes, contents } = await backUp(readEnv().databaseUrl, file)
  const checked = contents
    ? `diperiksa utuh, ${contents.people} orang, ${contents.cohorts} kegiatan`
    : 'dibuat oleh pg_dump'
  console.log(`${file}: ${Math.ceil(bytes / 1024)} KB, ${checked}.`)
})
