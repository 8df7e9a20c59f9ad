import type { FindingCount } from '~/domain/lessons/finding'

/** "2 kesalahan, 1 peringatan", or that there is nothing to mend. */
export function findingWords({ errors, warnings }: FindingCount): string {
  const parts = [
    ...(errors > 0 ? [`${errors} kesalahan`] : []),
    ...(warnings > 0 ? [`${warnings} peringatan`] : []),
  ]
  return parts.join(', ') || 'Tanpa temuan'
}
