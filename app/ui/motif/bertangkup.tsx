import { Almond } from './almond'

/** The sign-in band: the field above the gold line, its reflection below, the mark in an almond on it. */
export function Bertangkup({ className = '' }: { className?: string }) {
  return (
    <div className={`bertangkup ${className}`} aria-hidden="true">
      <i />
      <Almond className="absolute top-2/3 left-1/2 z-1 h-24 -translate-1/2" />
    </div>
  )
}
