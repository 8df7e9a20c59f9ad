import { useRouteLoaderData } from '@remix-run/react'

/** What the document knows on every page; loaded by `root.tsx`. */
export interface RootData {
  /** Shown once by the shell, after something was done. */
  notice: string | null
  demo: boolean
}

/** Null on an error page whose own data could not be loaded. */
export function useRootData(): RootData | null {
  return useRouteLoaderData<RootData>('root') ?? null
}
