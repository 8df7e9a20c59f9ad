import { data } from '@remix-run/node'
import { Refusal, type FieldErrors, type RefusalKind } from '~/domain/refusal'
import type { TypedValues } from './form.server'

/** What the error page of `root.tsx` receives when a page says no. */
export interface ErrorPageData {
  kind: RefusalKind | 'signed-out' | 'unavailable'
  message: string
  /** What was being sent when the session had ended or the store did not answer. */
  unsent?: { path: string; values: TypedValues }
}

/** What an action answers instead of doing; read by `useRefusedForm`. */
interface RefusedFormData {
  refusal: { kind: ErrorPageData['kind']; message: string; fields: FieldErrors }
  values: TypedValues
}

const STATUS: Record<ErrorPageData['kind'], number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  'signed-out': 401,
  unavailable: 503,
}

const UNAVAILABLE = 'Penyimpanan data sedang tidak dapat dipakai. Tunggu sebentar, lalu coba lagi.'

/** To be thrown: shows the error page with the fitting status. */
export function errorPage(page: ErrorPageData) {
  return data(page, { status: STATUS[page.kind] })
}

/**
 * A loader's refusal or storage failure as an error page; anything else is passed on unchanged.
 * `unsent` is a form whose own page cannot be drawn again.
 */
export function asErrorPage(error: unknown, unsent?: ErrorPageData['unsent']): unknown {
  const page = pageOf(error)
  if (!page) return error
  return errorPage(page.kind === 'unavailable' ? { ...page, unsent } : page)
}

/** The same for a script that asked: JSON with the reason. Null for what is no refusal. */
export function refusedReply(error: unknown): Response | null {
  const page = pageOf(error)
  return page && Response.json({ reason: page.message }, { status: STATUS[page.kind] })
}

function pageOf(error: unknown): ErrorPageData | null {
  if (error instanceof Refusal) return { kind: error.kind, message: error.message }
  return isStorageFailure(error) ? { kind: 'unavailable', message: UNAVAILABLE } : null
}

/** An action's refusal or storage failure as action data that keeps what was typed; else null. */
export function asRefusedForm(error: unknown, values: TypedValues) {
  const refusal = refusalOf(error)
  if (!refusal) return null
  const body: RefusedFormData = { refusal, values }
  return data(body, { status: STATUS[refusal.kind] })
}

function refusalOf(error: unknown): RefusedFormData['refusal'] | null {
  if (error instanceof Refusal) {
    return { kind: error.kind, message: error.message, fields: error.fields }
  }
  if (!isStorageFailure(error)) return null
  return {
    kind: 'unavailable',
    message: `${UNAVAILABLE} Isian Anda masih ada di bawah.`,
    fields: {},
  }
}

/**
 * Whether the store itself failed (disk full, file gone, server unreachable), as opposed to a
 * fault in our code: SQLite's result codes, PostgreSQL's classes 08, 53, 57P, 58, or the network's.
 */
export function isStorageFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY|BUSY|LOCKED|NOTADB|CORRUPT|NOMEM)/.test(code) ||
    /^(08|53|58)\w{3}$|^57P/.test(code) ||
    /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_)/.test(code) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect|database connection is not open/i.test(
      error.message,
    )
  )
}
