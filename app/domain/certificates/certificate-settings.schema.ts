import { z } from 'zod'
import { unknownKeyMessage } from '../programmes/unknown-key'
import { numberFault } from './number.rules'

/** The block `sertifikat:` of a programme, as its authors write it. */
export const certificateSettingsSchema = z.strictObject(
  {
    nomor: z
      .string({ error: '"nomor" harus tulisan, misalnya "{nomor}/ORI-PPPK/BKPSDM/{tahun}".' })
      .trim()
      .superRefine((template, context) => {
        const fault = numberFault(template)
        if (fault) context.addIssue({ code: 'custom', message: fault })
      }),
    judul: z.string().trim().min(1).max(60).default('Sertifikat'),
  },
  { error: unknownKeyMessage },
)

export type CertificateSettings = z.output<typeof certificateSettingsSchema>

/** For a programme whose file says nothing of certificates. */
export const DEFAULT_SETTINGS: CertificateSettings = {
  nomor: '{nomor}/ORI/BKPSDM/{tahun}',
  judul: 'Sertifikat',
}
