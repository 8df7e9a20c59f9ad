import { readProof, type ProofFacts } from './proof.rules'

/** The keys and endings a device has; see `OfflineList`. */
interface Known {
  keys: readonly { id: string; x: string }[]
  ended: readonly { code: string; as: 'dicabut' | 'diganti' }[]
}

export type Checked =
  | { verdict: 'asli' | 'dicabut' | 'diganti'; facts: ProofFacts }
  | { verdict: 'palsu' | 'kunci-tidak-dikenal' | 'bukan-kode' }

/** Checks the text of a QR against what the device knows. Rejects where the browser has no Ed25519. */
export async function checkProof(
  typed: string,
  known: Known,
  subtle: Pick<SubtleCrypto, 'importKey' | 'verify'>,
): Promise<Checked> {
  const proof = readProof(typed)
  if (!proof) return { verdict: 'bukan-kode' }
  const key = known.keys.find(({ id }) => id === proof.keyId)
  if (!key) return { verdict: 'kunci-tidak-dikenal' }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.x }
  const imported = await subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
  const real = await subtle.verify('Ed25519', imported, proof.signature, proof.signed)
  const { facts } = proof
  if (!real || !facts) return { verdict: 'palsu' }
  const ended = known.ended.find(({ code }) => code === facts.code)
  return { verdict: ended?.as ?? 'asli', facts }
}
