/**
 * The certificate in a few hundred signs for the QR on its back: whoever holds the public key can
 * check it without a network. Runs in the browser too.
 */
export interface ProofFacts {
  code: string
  number: string
  name: string
  programme: string
  from: string
  to: string
  hours: number
  issuedOn: string
}

export interface Proof {
  keyId: string
  /** Null where what was signed is no list of facts: somebody changed it. */
  facts: ProofFacts | null
  /** What was signed, and the signature over it. */
  signed: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}

const MARK = 'S1'
const ORDER = ['code', 'number', 'name', 'programme', 'from', 'to', 'hours', 'issuedOn'] as const

/** The text that gets signed: `S1.KEY.FACTS`. */
export function proofText(keyId: string, facts: ProofFacts): string {
  const values = JSON.stringify(ORDER.map((name) => facts[name]))
  return `${MARK}.${keyId}.${encode(new TextEncoder().encode(values))}`
}

/** The whole: the signed text and its signature. */
export const proofOf = (text: string, signature: Uint8Array): string =>
  `${text}.${encode(signature)}`

/** Reads what was scanned or pasted, an address with the proof behind its `#` included; null when it is none. */
export function readProof(typed: string): Proof | null {
  const text = typed.replaceAll(/\s/g, '').split('#').at(-1) ?? ''
  const [mark, keyId = '', values = '', signature = '', ...more] = text.split('.')
  if (mark !== MARK || more.length > 0) return null
  try {
    return {
      keyId,
      facts: readFacts(values),
      signed: new TextEncoder().encode(`${mark}.${keyId}.${values}`),
      signature: decode(signature),
    }
  } catch {
    return null
  }
}

function readFacts(values: string): ProofFacts | null {
  try {
    return factsOf(JSON.parse(new TextDecoder().decode(decode(values))))
  } catch {
    return null
  }
}

function factsOf(values: unknown): ProofFacts | null {
  if (!Array.isArray(values) || values.length !== ORDER.length) return null
  const fits = ORDER.every(
    (name, index) => typeof values[index] === (name === 'hours' ? 'number' : 'string'),
  )
  if (!fits) return null
  return Object.fromEntries(
    ORDER.map((name, index) => [name, values[index] as string | number]),
  ) as unknown as ProofFacts
}

function encode(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))
}
