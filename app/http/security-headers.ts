const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
]

/** Vite's development server writes styles into the page and talks over a socket. */
const DEVELOPMENT_POLICY = POLICY.map((rule) =>
  rule
    .replace(/^(style-src .*)/, "$1 'unsafe-inline'")
    .replace(/^(script-src .*)/, "$1 'unsafe-inline'")
    .replace(/^(connect-src .*)/, '$1 ws:'),
)

/** The headers of every answer. `origin` is the public https address, null on plain http. */
export function securityHeaders(options: {
  origin: string | null
  development: boolean
}): Record<string, string> {
  const policy = options.development ? DEVELOPMENT_POLICY : POLICY
  return {
    'Content-Security-Policy': [
      ...policy,
      ...(options.origin ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(options.origin
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
      : undefined),
  }
}
