import { syncContent } from '~/domain/lessons/sync.server'
import { printJson, runCommand, withStore } from './command'

await runCommand(
  'npm run content:sync [-- --json]',
  { json: { type: 'boolean', default: false } },
  async ({ values }) => {
    const sync = await withStore(({ db, actor, env }) => syncContent(db, actor, env.contentDir))
    const refused = [...sync.modules.refused, ...sync.refused]
    const broken = [...sync.programmes.broken, ...sync.surveys.broken]
    if (refused.length + broken.length > 0) process.exitCode = 1
    if (values.json) return printJson(sync)
    const { programmes } = sync
    const added = [...sync.modules.added, ...sync.added, ...programmes.added, ...sync.surveys.added]
    const conflicts = [...sync.conflicts, ...programmes.conflicts]
    console.log(added.length > 0 ? `Ditambahkan: ${added.join(', ')}` : 'Tidak ada yang berubah.')
    if (sync.redrawn.length > 0) console.log(`Digambar ulang: ${sync.redrawn.join(', ')}`)
    if (sync.holidays > 0) console.log(`Hari libur dari berkas: ${sync.holidays}`)
    if (conflicts.length > 0) {
      console.log(
        `Berkas berubah, tetapi ada revisi editor yang lebih baru: ${conflicts.join(', ')}`,
      )
    }
    for (const { path, findings } of refused) {
      for (const { file = 'materi.mdx', line, column, level, reason, fix } of findings) {
        if (level === 'error')
          console.log(`Ditolak content/${path}/${file}:${line}:${column} ${reason} — ${fix}`)
      }
    }
    for (const { file, line, column, reason } of broken) {
      console.log(`Ditolak content/${file}:${line}:${column} ${reason}`)
    }
  },
)
