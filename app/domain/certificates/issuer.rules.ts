import type { PublicKey } from './signing-keys.server'

/** `did:web:orientasi.pontianak.go.id`; the colon of a port is written `%3A`. */
export const didOf = (origin: string): string =>
  `did:web:${encodeURIComponent(new URL(origin).host)}`

/** The name of a key as a credential's header gives it. */
export const keyName = (origin: string, keyId: string): string => `${didOf(origin)}#${keyId}`

/** `/.well-known/did.json`: who issues, and with which keys. */
export function didDocument(origin: string, keys: readonly PublicKey[]) {
  const did = didOf(origin)
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: keys.map(({ id, jwk }) => ({
      id: keyName(origin, id),
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk: jwk,
    })),
    assertionMethod: keys.map(({ id }) => keyName(origin, id)),
  }
}

/** `/.well-known/jwks.json`: the same keys for whoever does not speak DID. */
export function keySet(origin: string, keys: readonly PublicKey[]) {
  return {
    keys: keys.map(({ id, jwk }) => ({
      ...jwk,
      kid: keyName(origin, id),
      alg: 'EdDSA',
      use: 'sig',
    })),
  }
}
