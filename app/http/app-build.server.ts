import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { handlerPerPage } from './page-handlers.server'
import { staticFiles } from './static-files.server'

export interface App {
  remix: RequestHandler
  /** Replies to paths of the app's own files (scripts, styles); answers whether it did. */
  files(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): boolean | Promise<boolean>
  close(): Promise<void>
}

/** The pages: as built, or from source with Vite while developing. */
export function openApp(development: boolean): Promise<App> {
  return development ? sourceApp() : builtApp()
}

/** What `npm run build` made; this code then runs from `build/server.js`, beside it. */
async function builtApp(): Promise<App> {
  const file = './server/index.js'
  const build = (await import(file)) as ServerBuild
  return {
    remix: handlerPerPage(build),
    files: staticFiles('build/client'),
    close: async () => {},
  }
}

async function sourceApp(): Promise<App> {
  const vite = await (await import('vite')).createServer({ server: { middlewareMode: true } })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return {
    remix: createRequestHandler(build as unknown as ServerBuild, 'development'),
    files: (request, response) =>
      new Promise((resolve) => {
        response.once('close', () => resolve(true))
        vite.middlewares(request, response, () => resolve(false))
      }),
    close: () => vite.close(),
  }
}
