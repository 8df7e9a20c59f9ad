/** A lesson that passes as it is, with `text` as the words of its only part (from line 12 on). */
export function lessonText(text: string, status: 'draf' | 'terbit' = 'terbit'): string {
  return `---
id: contoh
judul: Contoh
ringkasan: Materi contoh untuk pengujian.
status: ${status}
tujuan: { mengenal-contoh: Mengenal contoh }
diperiksa: 2025-06-02
---

## Satu [#satu]

${text}
`
}

/** Questions with the objective of `lessonText` above each, one line each. */
export const tagged = (gift: string): string =>
  gift.replaceAll(/^::/gm, '// [tag:mengenal-contoh]\n::')
