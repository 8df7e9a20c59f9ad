import addresses from 'virtual:islands'

/** One of the small scripts in `app/islands/`: comfort for a page that works without it. */
export function Island({
  name,
}: {
  name: 'autosave' | 'show-password' | 'once' | 'print' | 'verify-offline' | 'timer'
}) {
  return <script type="module" src={addresses[name]} />
}
