import 'server-only'

/** True when a browser says that the request comes from a page of this very site. A request that says nothing does not. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  if (origin === null) return site === 'same-origin'
  return allowedOrigins(request).has(origin)
}

/** The configured address; on loopback also the address that was called, as there nobody stands in between. */
function allowedOrigins(request: Request): ReadonlySet<string> {
  const origins = new Set<string>()
  const configured = process.env.NEXTAUTH_URL
  if (configured !== undefined && URL.canParse(configured)) origins.add(new URL(configured).origin)
  const host = request.headers.get('host')
  if (host !== null && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) origins.add(`http://${host}`)
  return origins
}
