/** Whether one of these matched routes says `handle = { hydrate: true }`; no page does without need. */
export function wantsScripts(routes: readonly ({ handle?: unknown } | undefined)[]): boolean {
  return routes.some(
    (route) => (route?.handle as { hydrate?: boolean } | undefined)?.hydrate === true,
  )
}
