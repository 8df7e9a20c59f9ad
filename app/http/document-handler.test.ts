import { data, type AppLoadContext, type EntryContext, type ServerBuild } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/router'
import { expect, it, vi } from 'vitest'
import { documentHandler } from './document-handler.server'

type Page = NonNullable<ServerBuild['routes'][string]>['module']

const report = vi.fn<(...args: unknown[]) => void>()

/** A build of one page; the entry file writes down what it was given to draw. */
function handlerOf(page: Partial<Page>, drawn: (context: EntryContext) => void = () => {}) {
  const root = { id: 'root', path: '', module: { default: () => null, loader: () => 'akar' } }
  const build = {
    entry: {
      module: {
        handleError: report,
        default: (_: Request, status: number, headers: Headers, context: EntryContext) => {
          drawn(context)
          const { loaderData, actionData, errors } = context.staticHandlerContext
          const shown = Object.entries(errors ?? {}).map(([id, error]) => [
            id,
            isRouteErrorResponse(error) ? error.data : String(error),
          ])
          return Response.json({ loaderData, actionData, errors: shown }, { status, headers })
        },
      },
    },
    routes: {
      root,
      page: {
        id: 'page',
        parentId: 'root',
        path: 'hari',
        module: { default: () => null, ...page },
      },
    },
    assets: { routes: {} },
    future: { v3_relativeSplatPath: true, v3_throwAbortReason: true },
    isSpaMode: false,
  } as unknown as ServerBuild
  return documentHandler(build)
}

const ask = (handler: ReturnType<typeof handlerOf>, form?: Record<string, string>) =>
  handler(
    new Request(
      'http://localhost/hari',
      form && { method: 'POST', body: new URLSearchParams(form) },
    ),
    {} as AppLoadContext,
  )

it('draws a page with the data of its loaders, status and cookies', async () => {
  const handler = handlerOf({
    loader: () =>
      data({ day: 7 }, { status: 201, headers: { 'Set-Cookie': 'kabar=satu', 'X-Other': 'x' } }),
  })
  const answer = await ask(handler)
  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie()).toEqual(['kabar=satu'])
  expect(answer.headers.has('X-Other')).toBe(false)
  expect(await answer.json()).toMatchObject({ loaderData: { root: 'akar', page: { day: 7 } } })
})

it('passes a redirect on', async () => {
  const handler = handlerOf({
    action: () => new Response(null, { status: 303, headers: { Location: '/belajar' } }),
  })
  const answer = await ask(handler, { aksi: 'lanjut' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/belajar'])
})

it('draws the page again with what its action refused', async () => {
  const handler = handlerOf({
    loader: () => 'isi',
    action: () => data({ refusal: 'belum diisi' }, { status: 422 }),
  })
  const answer = await ask(handler, { aksi: 'lanjut' })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    actionData: { page: { refusal: 'belum diisi' } },
    loaderData: { page: 'isi' },
  })
})

it('shows what a page said no with, and reports nothing', async () => {
  const handler = handlerOf({
    loader: () => {
      throw data({ kind: 'not-found' }, { status: 404 })
    },
  })
  const answer = await ask(handler)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ errors: [['root', { kind: 'not-found' }]] })
  expect(report).not.toHaveBeenCalled()
})

it('reports a fault of ours and shows nothing of what it says', async () => {
  const fault = new Error('kunci rahasia')
  const handler = handlerOf({
    loader: () => {
      throw fault
    },
  })
  const answer = await ask(handler)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('rahasia')
  expect(report).toHaveBeenCalledWith(fault, expect.anything())
})

it('draws the error page when the page itself cannot be drawn', async () => {
  let turn = 0
  const handler = handlerOf({ loader: () => 'isi' }, () => {
    turn += 1
    if (turn === 1) throw new Error('kunci rahasia')
  })
  const answer = await ask(handler)
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({
    errors: [['root', expect.stringMatching('Unexpected')]],
  })
})
