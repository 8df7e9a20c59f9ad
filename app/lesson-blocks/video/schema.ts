import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

/** An address on the open web: https, with a name that has a dot. */
const isPage = (address: string) =>
  /^https:\/\/[^/?#]+\.[^/?#]/.test(address) && URL.canParse(address)

const attributes = z.strictObject({
  judul: line(120).describe('judul="…": judul video seperti di halaman asalnya.'),
  tautan: z
    .string()
    .max(500)
    .refine(isPage)
    .describe('tautan="https://…": alamat halaman videonya, diawali https://.'),
  ukuran: z
    .string()
    .regex(/^\d{1,4}(,\d)? (KB|MB|GB)$/)
    .describe('ukuran="12 MB": besar unduhannya, dengan satuan KB, MB, atau GB.'),
  lama: z
    .string()
    .regex(/^\d{1,3} (detik|menit|jam)( \d{1,2} (detik|menit))?$/)
    .describe('lama="6 menit": panjang videonya, misalnya 6 menit atau 1 jam 20 menit.'),
})

/** What stands inside is the transcript: who cannot or will not fetch the video reads it. */
export const videoRules = { attributes, content: 'flow', kind: 'static' } satisfies BlockRules
