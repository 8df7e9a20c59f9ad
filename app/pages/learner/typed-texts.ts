import type { FormValues } from '~/ui/forms/use-refused-form'

/** The part as it was drawn, with what was typed but not kept back in its text fields. */
export function withTypedTexts(html: string, values: FormValues): string {
  return html.replaceAll(
    /(<textarea[^>]* name="([^"]+)"[^>]*>)[^<]*(?=<\/textarea>)/g,
    (drawn, open: string, name: string) => {
      const typed = values[name]
      // The first line break inside a textarea is not part of its text.
      return typeof typed === 'string' ? `${open}\n${escaped(typed)}` : drawn
    },
  )
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
