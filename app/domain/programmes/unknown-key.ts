/** Names the keys that a programme file has and its schema does not know. */
export function unknownKeyMessage(issue: { code?: string; keys?: unknown }): string {
  if (issue.code !== 'unrecognized_keys') return 'Bagian ini belum ditulis dengan benar.'
  return `"${(issue.keys as string[]).join('", "')}" tidak dikenal di sini. Hapus atau perbaiki namanya.`
}
