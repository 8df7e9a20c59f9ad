import { Mark } from '../motif/mark'

/** The mark and the name, as a link to the visitor's first page. */
export function Brand({ href, onForest = false }: { href: string; onForest?: boolean }) {
  return (
    <a href={href} className="flex min-h-11 items-center gap-3">
      <Mark className={`h-8.5 w-6 flex-none ${onForest ? 'text-forest-done' : 'text-river'}`} />
      <span className="leading-tight">
        <b className="block font-bold">Orientasi ASN</b>
        <span className={`block text-sm ${onForest ? 'text-on-forest-2' : 'text-ink-3'}`}>
          Kota Pontianak
        </span>
      </span>
    </a>
  )
}
