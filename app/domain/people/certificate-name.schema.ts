import { z } from 'zod'

/** The page "Begini nama Anda di sertifikat": either it is right, or what it should be. */
export const certificateNameSchema = z.discriminatedUnion(
  'aksi',
  [
    z.object({ aksi: z.literal('benar') }),
    z.object({
      aksi: z.literal('lapor'),
      wanted: z
        .string()
        .trim()
        .min(3, 'Tulis nama dan gelar yang seharusnya, paling sedikit 3 huruf.')
        .max(200, 'Paling panjang 200 huruf.'),
    }),
  ],
  { error: 'Pilih salah satu: nama sudah benar, atau laporkan yang keliru.' },
)

export type CertificateNameChoice = z.infer<typeof certificateNameSchema>
