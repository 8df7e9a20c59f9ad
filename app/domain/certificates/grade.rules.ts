const RANKS: Record<string, string> = {
  'I/a': 'Juru Muda',
  'I/b': 'Juru Muda Tingkat I',
  'I/c': 'Juru',
  'I/d': 'Juru Tingkat I',
  'II/a': 'Pengatur Muda',
  'II/b': 'Pengatur Muda Tingkat I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tingkat I',
  'III/c': 'Penata',
  'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tingkat I',
  'IV/c': 'Pembina Utama Muda',
  'IV/d': 'Pembina Utama Madya',
  'IV/e': 'Pembina Utama',
}

/** "Penata Muda (III/a)" for PNS, "Golongan IX" for PPPK; as stored where it is neither. */
export function gradeInWords(stored: string): string {
  const grade = stored.trim()
  const [, roman = '', letter = ''] = /^(I{1,3}|IV)\s*\/\s*([a-e])$/i.exec(grade) ?? []
  const key = `${roman.toUpperCase()}/${letter.toLowerCase()}`
  if (RANKS[key]) return `${RANKS[key]} (${key})`
  return /^[IVX]+$/.test(grade) ? `Golongan ${grade}` : grade
}
