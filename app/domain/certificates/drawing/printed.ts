import type { CertificateFacts } from '../certificate'

/** Everything that stands on the sheet besides what the certificate pinned. */
export interface Printed {
  facts: CertificateFacts
  number: string
  code: string
  /** `BKPSDM Kota Pontianak` and its full name. */
  agency: string
  agencyName: string
  place: string
  host: string
  /** What the front's QR opens, and the back's. */
  address: string
  proofAddress: string
}
