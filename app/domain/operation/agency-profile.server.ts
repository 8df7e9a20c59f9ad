import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const agencyFile = z.strictObject({
  nama: z.string().min(1),
  singkatan: z.string().min(1),
  whatsapp: z.string().regex(/^(62\d{8,13})?$/, {
    error: 'whatsapp harus diawali 62, hanya angka, atau dikosongkan',
  }),
  jamLayanan: z.string().min(1),
  kontakDataPribadi: z.string().min(1),
})

/** Who runs the platform and how to reach them, from `content/instansi.yaml`. */
export interface AgencyProfile {
  name: string
  shortName: string
  /** `6281234567890`; null while it is not set. */
  whatsapp: string | null
  /** `Senin–Jumat pukul 07.30–15.30 WIB` */
  hours: string
  /** Whom to ask about personal data. */
  dataContact: string
}

let known: AgencyProfile | undefined

/** Read once per run. Throws an `Error` naming the file and the line of the fault. */
export function agencyProfile(file = 'content/instansi.yaml'): AgencyProfile {
  known ??= readAgencyProfile(file)
  return known
}

function readAgencyProfile(file: string): AgencyProfile {
  const read = agencyFile.safeParse(parse(readFileSync(file, 'utf8')))
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${file} belum benar: ${faults.join('; ')}`)
  }
  const { nama, singkatan, whatsapp, jamLayanan, kontakDataPribadi } = read.data
  return {
    name: nama,
    shortName: singkatan,
    whatsapp: whatsapp || null,
    hours: jamLayanan,
    dataContact: kontakDataPribadi,
  }
}

/** A link that opens WhatsApp with the text ready; null while no number is set. */
export function helpdeskLink(profile: AgencyProfile, text: string): string | null {
  return profile.whatsapp
    ? `https://wa.me/${profile.whatsapp}?text=${encodeURIComponent(text)}`
    : null
}
