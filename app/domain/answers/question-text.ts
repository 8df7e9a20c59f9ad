const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const TAG = /<\/?[a-zA-Z][^<>]*>|<!--[^]*?-->/g

/** Whether the text carries HTML tags, which are dropped (their words stay). */
export const hasTags = (text: string): boolean => text.search(TAG) >= 0

/**
 * A question's text as inline HTML: tags are dropped, everything else is escaped, and only
 * `**tebal**`, `*miring*` and `` `kode` `` become markup. Inline, because it stands in a label or legend.
 */
export function questionHtml(text: string): string {
  return text
    .replaceAll(TAG, '')
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(/`([^`\n]{1,200})`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*\n]{1,500})\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*\n]{1,500})\*/g, '<em>$1</em>')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
}
