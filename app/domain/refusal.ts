/** The few ways the platform says no. Pages turn a kind into a status; the message is for the person who asked. */
export type RefusalKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid'

/** Messages by the name of the form field they belong to. */
export type FieldErrors = Record<string, string>

export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly kind: RefusalKind,
    /** Indonesian, complete: what is wrong and what to do. */
    message: string,
    readonly fields: FieldErrors = {},
  ) {
    super(message)
  }
}

export function notFound(message = 'Halaman atau data yang Anda cari tidak ditemukan.'): never {
  throw new Refusal('not-found', message)
}

export function forbidden(message = 'Halaman ini bukan untuk akun Anda.'): never {
  throw new Refusal('forbidden', message)
}

export function conflict(message: string): never {
  throw new Refusal('conflict', message)
}

export function invalid(message: string, fields: FieldErrors = {}): never {
  throw new Refusal('invalid', message, fields)
}
