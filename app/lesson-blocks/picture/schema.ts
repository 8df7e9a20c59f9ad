import { z } from 'zod'
import { line } from '../attribute'
import type { BlockRules } from '../block'

const attributes = z.strictObject({
  berkas: z
    .string()
    .regex(/^[a-z0-9]+([-.][a-z0-9]+)*\.(png|jpg|jpeg|webp)$/)
    .describe(
      'berkas="nama.png": gambar png, jpg, atau webp di folder materi, huruf kecil tanpa spasi.',
    ),
  alt: line(250).describe('alt="…": apa yang tampak di gambar, untuk pembaca layar.'),
  keterangan: line(200).optional().describe('keterangan="…": teks kecil di bawah gambar.'),
})

export const pictureRules = { attributes, content: 'none', kind: 'static' } satisfies BlockRules
