/** "Berikutnya": the next day, with its date and when it opens. */
export function UpcomingDay({ date, title, text }: { date: string; title: string; text: string }) {
  return (
    <div className="flex flex-wrap gap-x-5 border-y border-line py-3">
      <p className="text-sm leading-6 text-ink-2">{date}</p>
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
    </div>
  )
}
