import type { Instant, IsoDate } from '~db/schema'
import type { CertificateFacts } from './certificate'
import { didOf } from './issuer.rules'

/** Pinned: a verifier that knows these needs no network to understand the words. */
const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

export interface CredentialInput {
  origin: string
  agency: string
  code: string
  number: string
  subjectId: string
  statusIndex: number
  issuedAt: Instant
  facts: CertificateFacts
}

/** Where the revocations of all certificates stand, as a status list of 131,072 bits. */
export const statusListAddress = (origin: string) => `${origin}/verifikasi/status.jwt`

/** The certificate as an Open Badges 3.0 credential. Neither NIP nor anything else of the person but the name. */
export function openBadge({ origin, agency, facts, ...certificate }: CredentialInput) {
  const address = `${origin}/verifikasi/${certificate.code}`
  return {
    '@context': CONTEXTS,
    id: address,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.programme.title,
    issuer: { id: didOf(origin), type: ['Profile'], name: agency, url: origin },
    validFrom: certificate.issuedAt,
    credentialSubject: {
      id: certificate.subjectId,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: facts.name, identityType: 'name' },
      ],
      activityStartDate: startOf(facts.from),
      activityEndDate: startOf(facts.to),
      creditsEarned: facts.hours,
      licenseNumber: certificate.number,
      achievement: {
        id: `${origin}/verifikasi?program=${facts.programme.id}`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: facts.programme.title,
        description: `${facts.programme.title}, ${facts.days.length} hari, diselenggarakan oleh ${agency}.`,
        criteria: {
          narrative: `Menyelesaikan semua tugas wajib: ${facts.hours.toLocaleString('id')} JP (1 JP = 45 menit).`,
        },
        inLanguage: 'id',
      },
    },
    credentialStatus: {
      id: `${statusListAddress(origin)}#${certificate.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(certificate.statusIndex),
      statusListCredential: statusListAddress(origin),
    },
  }
}

/** Midnight in Pontianak. */
const startOf = (day: IsoDate) => `${day}T00:00:00+07:00`
