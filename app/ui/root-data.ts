import { useRouteLoaderData } from '@remix-run/react'

/** What the document knows on every page; loaded by `root.tsx`. */
export interface RootData {
  /** Shown once by the shell, after something was done. */
  notice: string | null
  demo: boolean
  /** Who learns here, for the island `autosave`; null for anybody else. */
  learner: { personId: string; enrolmentId: string; sharedDevice: boolean } | null
}

/** Null on an error page whose own data could not be loaded. */
export function useRootData(): RootData | null {
  return useRouteLoaderData<RootData>('root') ?? null
}
