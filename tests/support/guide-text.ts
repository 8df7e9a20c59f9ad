/** A guide that passes as it is, with `text` as the words of its only part (from line 12 on). */
export function guideText(text: string, given: Record<string, string> = {}): string {
  const front = {
    id: 'contoh',
    judul: 'Contoh',
    ringkasan: 'Panduan contoh untuk pengujian.',
    untuk: 'peserta',
    status: 'terbit',
    diperiksa: '2025-06-02',
    ...given,
  }
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n## Satu [#satu]\n\n${text}\n`
}
