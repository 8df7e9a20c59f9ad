import { findCohort } from '~/domain/cohorts/find-cohort.server'
import { applyReplan, previewReplan } from '~/domain/cohorts/replan.server'
import { newId } from '~/domain/ids'
import { dayInWords } from '~/domain/schedule/day-words.rules'
import { printJson, runCommand, UsageFault, withStore } from './command'

await runCommand(
  'npm run cohorts:replan -- --cohort SLUG [--apply --reason "SE Wali Kota 9/2025"] [--json]',
  {
    cohort: { type: 'string' },
    apply: { type: 'boolean', default: false },
    reason: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async ({ values }) => {
    const { cohort: slug, apply, reason } = values
    if (!slug) throw new UsageFault('Sebut kegiatannya dengan --cohort.')
    if (apply && !reason) throw new UsageFault('Sebut alasannya dengan --reason.')
    const preview = await withStore(async ({ db, actor }) => {
      const { id: cohortId } = await findCohort(db, actor, slug)
      const found = await previewReplan(db, actor, { cohortId })
      if (apply && reason && found.moves.length > 0) {
        const { signature } = found
        await applyReplan(db, actor, { id: newId(), cohortId, reason, signature })
      }
      return found
    })
    if (values.json) {
      printJson({ ...preview, applied: apply })
      return
    }
    if (preview.moves.length === 0) {
      console.log('Jadwal sudah sesuai dengan kalender.')
      return
    }
    for (const { number, title, from, to } of preview.moves) {
      console.log(`Hari ke-${number} ${title}: ${dayInWords(from)} menjadi ${dayInWords(to)}`)
    }
    console.log(`${preview.people} peserta terkena.`)
    if (!apply) console.log('Belum ada yang dipindahkan. Tambahkan --apply --reason "…".')
  },
)
