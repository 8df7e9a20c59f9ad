import { Icon } from '../icon'
import { useRootData } from '../root-data'
import { Unbroken } from '../unbroken'

/** The first thing the keyboard reaches on every page. */
export function SkipLink() {
  return (
    <a href="#isi" className="skip-link">
      Langsung ke isi
    </a>
  )
}

/** The sentence left by the form that was just carried out. */
export function OneTimeNotice() {
  const notice = useRootData()?.notice
  if (!notice) return null
  return (
    <output className="no-print mb-4 flex items-center gap-3 rounded-lg bg-river-soft px-4 py-3 font-medium">
      <Icon name="check" className="text-river" />
      <span>
        <Unbroken text={notice} />
      </span>
    </output>
  )
}
