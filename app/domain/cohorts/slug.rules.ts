/** The part of a cohort's address made from its name: "Orientasi PPPK Formasi 2024" → "orientasi-pppk-formasi-2024". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
  // "baru" is the address of the form that makes cohorts.
  return slug === '' || slug === 'baru' ? 'kegiatan' : slug
}

/** The slug itself, or with the first number that no other cohort uses: "orientasi-2". */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
