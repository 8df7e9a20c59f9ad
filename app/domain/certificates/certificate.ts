import type { IsoDate } from '~db/schema'

/** Everything a certificate states, pinned when it was issued: later changes elsewhere do not reach it. */
export interface CertificateFacts {
  /** With titles, as its owner confirmed it. */
  name: string
  nip: string | null
  /** "Penata Muda (III/a)" or "Golongan IX"; empty where it is not stored. */
  grade: string
  position: string
  unit: string | null
  programme: { id: string; title: string }
  /** The heading: "Sertifikat". */
  title: string
  cohort: string
  from: IsoDate
  to: IsoDate
  place: string
  /** Minutes of required items that the agency itself holds, and the JP they make. */
  minutes: number
  hours: number
  days: CertifiedDay[]
  /** Whether LAN holds a part, for which it gives a certificate of its own. */
  besideLan: boolean
  signatory: Signatory
  issuedOn: IsoDate
}

export interface CertifiedDay {
  number: number
  title: string
  agenda: string
  date: IsoDate
  minutes: number
}

export interface Signatory {
  name: string
  nip: string | null
  position: string
  /** Stands in for the post: *Plt.* or *Plh.* */
  acting: '' | 'Plt.' | 'Plh.'
}

/** What a certificate is worth now. */
export type CertificateStatus = 'berlaku' | 'dicabut' | 'diganti'
