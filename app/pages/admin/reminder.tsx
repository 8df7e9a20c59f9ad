import type { DailyWatch } from '~/domain/progress/daily-watch.server'
import { formatDay, formatNumber } from '~/ui/format'

/** The text for the WhatsApp group, ready to copy; nothing is sent from here. */
export function Reminder({ watch, origin }: { watch: DailyWatch; origin: string }) {
  const { day, cohort } = watch
  const waiting = watch.states.find(({ state }) => state === 'not-begun')?.people ?? 0
  if (!day || !day.ready || day.date > cohort.today || waiting === 0) return null
  return (
    <details className="relative">
      <summary className="button button-primary">
        Salin pengingat ({formatNumber(waiting)} orang)
      </summary>
      <label className="absolute left-0 z-10 mt-1 block w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-3 shadow-(--float) sm:right-0 sm:left-auto">
        <span className="text-sm text-ink-2">Salin teks ini ke grup WhatsApp</span>
        <textarea
          readOnly
          rows={6}
          className="input text-sm"
          defaultValue={`Bapak/Ibu peserta ${cohort.name}, tugas Hari ke-${day.number}: ${day.title} (${formatDay(day.date)}) sudah terbuka. Silakan masuk di ${origin}/masuk dan lanjutkan dari "Hari ini". Bila lupa kata sandi, hubungi BKPSDM untuk kode baru.`}
        />
      </label>
    </details>
  )
}
