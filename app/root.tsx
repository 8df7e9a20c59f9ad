import { data } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  type MetaFunction,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { CLEAR_NOTICE, readNotice } from './http/notice.server'
import { openToAll } from './http/page.server'
import type { Visit } from './http/visit.server'
import { DemoBanner } from './ui/demo-banner'
import { ErrorPage } from './pages/public/error-page'
import { wantsScripts } from './ui/hydration'
import { Island } from './ui/island'
import { useRootData, type RootData } from './ui/root-data'
import icon from './ui/motif/mark-icon.svg'
import './ui/theme.css'

export const meta: MetaFunction = ({ error }) => [
  { title: error ? 'Belum dapat dibuka · Orientasi ASN Pontianak' : 'Orientasi ASN Pontianak' },
]

export const loader = openToAll(({ request, env, visit }) => {
  const notice = readNotice(request)
  const root: RootData = { notice, demo: env.mode === 'demo', learner: learnerOf(visit) }
  return data(root, notice ? { headers: { 'Set-Cookie': CLEAR_NOTICE } } : undefined)
})

function learnerOf(visit: Visit | null): RootData['learner'] {
  if (!visit?.learning) return null
  const { learning, session } = visit
  return {
    personId: session.personId,
    enrolmentId: learning.enrolmentId,
    sharedDevice: session.device === 'shared',
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const hydrate = wantsScripts(useMatches())
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0a3a36" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0e2c28" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {useRootData()?.demo ? <DemoBanner /> : null}
        {children}
        <Island name="once" />
        {hydrate ? <Scripts /> : null}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
