import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's own choice), as OWASP asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password nobody knows, for names that do not exist: they take the same time. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$uLIOoH9nbNZTXlratKPpwg$o3NLZxHq21J2O6V245n8Pk34+SPRfI1M9YK0MBGZIX0'

/** Slow on purpose (about 20 ms): never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(sameForm(password), COST)
}

/** Whether the password fits; with no hash it works as long and answers no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? NOBODY, sameForm(password))
  return fits && stored !== null
}

/** The same letters typed on two keyboards give the same text. */
const sameForm = (password: string) => password.normalize('NFKC')
