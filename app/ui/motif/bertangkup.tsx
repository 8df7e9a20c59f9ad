import { Almond } from './almond'

/** The sign-in band: the field above the gold line, its reflection below, the mark in an almond on it. */
export function Bertangkup({ className = '' }: { className?: string }) {
  return (
    <div className={`bertangkup ${className}`} aria-hidden="true">
      <i />
      <Almond />
    </div>
  )
}
