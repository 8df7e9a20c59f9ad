/** "Siti Rahmawati, S.Pd." becomes "S••• R•••": enough to compare with a paper, too little to learn a name. */
export function maskName(name: string): string {
  const [bare = ''] = name.split(',')
  return bare
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
    .map((word) => `${[...word][0]}•••`)
    .join(' ')
}
