import { SignJWT, type JWTPayload } from 'jose'
import { didOf, keyName } from './issuer.rules'
import type { SigningKey } from './signing-keys.server'

/** A credential whose claims say the same as its members, as Open Badges 3.0 (8.2) asks of a VC-JWT. */
export function signCredential(
  credential: { id: string; validFrom: string; credentialSubject: { id: string } },
  { origin, key }: { origin: string; key: SigningKey },
): Promise<string> {
  return new SignJWT({ ...(credential as unknown as JWTPayload) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: keyName(origin, key.id) })
    .setIssuer(didOf(origin))
    .setJti(credential.id)
    .setSubject(credential.credentialSubject.id)
    .setNotBefore(new Date(credential.validFrom))
    .sign(key.key)
}
