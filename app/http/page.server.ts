import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import type { z } from 'zod'
import { guestActor, type Actor } from '~/domain/permissions/actor'
import { may } from '~/domain/permissions/may'
import { forbidden, notFound } from '~/domain/refusal'
import type { Id } from '~db/schema'
import { checkForm, chosenFile, typedValues, withoutZeroBytes } from './form.server'
import { noticeCookie } from './notice.server'
import { asErrorPage, asRefusedForm, errorPage, isStorageFailure } from './refusals.server'
import type { Unsent } from './unsent'
import { visitOf, type Visit } from './visit.server'

/**
 * The wrappers of every loader and action. A page without one fails the permission matrix, so
 * whoever adds a page says who it is for.
 */
export type Access = 'all' | 'actor' | 'learner' | 'trainer' | 'administrator'

export interface PageArgs extends Pick<AppLoadContext, 'db' | 'clock' | 'env' | 'log' | 'address'> {
  /** Who asks; a guest on a page open to all who has not signed in (`personId` is null). */
  actor: Actor
  /** The session behind the request; null for a guest. */
  visit: Visit | null
  request: Request
  /** Parameters of the path; a missing one is refused as not found. */
  params: Record<string, string>
  url: URL
  /** The posted form by its schema; refuses with the fields at fault. */
  form<S extends z.ZodType>(schema: S): Promise<z.output<S>>
  /** The chosen file of an upload form, or null. */
  upload(name: string): Promise<{ name: string; bytes: Uint8Array } | null>
  /** 303 to `to`, with a notice shown once by its shell. */
  seeOther(to: string, notice?: string, headers?: Record<string, string>): Response
}

export interface LearnerArgs extends PageArgs {
  enrolmentId: Id
  cohortId: Id
}

type Page<Result> = ((args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Result>) & {
  access: Access
}

/** A page anybody may open, signed in or not. */
export function openToAll<Result>(work: (args: PageArgs) => Result | Promise<Result>) {
  return page('all', work)
}

/** A page for anybody who has signed in. */
export function forActor<Result>(work: (args: PageArgs) => Result | Promise<Result>) {
  return page('actor', work)
}

/** A page for who learns somewhere; brings the enrolment this visit is about. */
export function forLearner<Result>(work: (args: LearnerArgs) => Result | Promise<Result>) {
  return page('learner', (args) => {
    const learning = args.visit?.learning
    if (!learning)
      forbidden('Halaman ini untuk peserta. Akun Anda belum terdaftar di kegiatan mana pun.')
    return work({ ...args, ...learning })
  })
}

/** A page for trainers; administrators may look too. */
export function forTrainer<Result>(work: (args: PageArgs) => Result | Promise<Result>) {
  return page('trainer', (args) => {
    if (!may(args.actor, { verb: 'read-drafts', thing: 'content' })) {
      forbidden('Halaman ini untuk pengajar dan admin BKPSDM.')
    }
    return work(args)
  })
}

/** A page for administrators of the agency. */
export function forAdministrator<Result>(work: (args: PageArgs) => Result | Promise<Result>) {
  return page('administrator', (args) => {
    if (!may(args.actor, { verb: 'steer', thing: 'agency' })) {
      forbidden('Halaman ini untuk admin BKPSDM.')
    }
    return work(args)
  })
}

function page<Result>(
  access: Access,
  work: (args: PageArgs) => Result | Promise<Result>,
): Page<Result> {
  const answer = async ({ request, params, context }: LoaderFunctionArgs): Promise<Result> => {
    const posted = request.method !== 'GET' && request.method !== 'HEAD'
    const form = posted ? await readForm(request) : new FormData()
    let visit: Visit | null | undefined
    try {
      if (request.url.includes('%00')) notFound()
      visit = await visitOf(context, request)
      if (!visit && access !== 'all') signInFirst(request, form)
      return await work(pageArgs({ request, params, context }, visit, form))
    } catch (error) {
      if (isStorageFailure(error)) context.log.error({ err: error }, 'storage failed')
      if (!posted) throw asErrorPage(error)
      // Who it is could not be read, so the page of the form cannot either: the form goes along.
      if (visit === undefined) throw asErrorPage(error, unsentForm(request, form))
      const refused = asRefusedForm(error, typedValues(form))
      // A refused form re-renders its page; Remix hands this to `useActionData`, not to a caller.
      if (refused) return refused as Result
      throw asErrorPage(error)
    }
  }
  return Object.assign(answer, { access })
}

function pageArgs(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  visit: Visit | null,
  form: FormData,
): PageArgs {
  const { db, clock, env, log, address } = context
  return {
    db,
    clock,
    env,
    log,
    address,
    visit,
    actor: visit?.actor ?? guestActor(clock()),
    request,
    params: params as Record<string, string>,
    url: new URL(request.url),
    form: async (schema) => checkForm(schema, form),
    upload: (name) => chosenFile(form, name),
    seeOther: (to, notice, headers = {}) => {
      const response = redirect(to, { status: 303, headers })
      if (notice) response.headers.append('Set-Cookie', noticeCookie(notice))
      return response
    },
  }
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return withoutZeroBytes(await request.formData())
  } catch {
    throw errorPage({
      kind: 'invalid',
      message: 'Kiriman Anda tidak terbaca. Kembali ke halaman sebelumnya, lalu kirim lagi.',
    })
  }
}

/** Sends a guest to the sign-in page and back; a form in the middle of being sent is kept. */
function signInFirst(request: Request, form: FormData): never {
  if (request.method === 'GET' || request.method === 'HEAD') {
    throw redirect(`/masuk?ke=${encodeURIComponent(pageAddress(request))}`, { status: 303 })
  }
  throw errorPage({
    kind: 'signed-out',
    message: 'Sesi Anda sudah berakhir. Masuk lagi, lalu kirim ulang isian Anda.',
    unsent: unsentForm(request, form),
  })
}

const unsentForm = (request: Request, form: FormData): Unsent => ({
  path: pageAddress(request),
  values: typedValues(form),
})

/** Where a person reads the page, also when its data was asked for. */
function pageAddress(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/') + search
}
