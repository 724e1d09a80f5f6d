import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'

/**
 * Headers, on every answer. This is no wall: who may do what is asked again by each page and handler.
 * Inwards it hands on the nonce of the page's scripts, the id of the request and the path that was asked for.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(18).toString('base64')
  const requestId = randomUUID()
  const policy = contentPolicy(nonce)
  const inward = new Headers(request.headers)
  inward.set('x-nonce', nonce)
  inward.set('x-request-id', requestId)
  inward.set('x-variorum-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  // Next puts the nonce of this header on its own scripts.
  inward.set('content-security-policy', policy)
  const answer = NextResponse.next({ request: { headers: inward } })
  for (const [name, value] of Object.entries(lasting)) answer.headers.set(name, value)
  answer.headers.set('content-security-policy', policy)
  answer.headers.set('x-request-id', requestId)
  return answer
}

export const config = { matcher: ['/((?!_next/static/|_next/image).*)'] }

const isSecure = (process.env.NEXTAUTH_URL ?? '').startsWith('https://')
const isDevelopment = process.env.NODE_ENV === 'development'

const lasting: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  ...(isSecure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
}

/**
 * Scripts and style sheets need the nonce. Style attributes may be inline: the server renders some, and they
 * can't reach beyond their element. Development needs `eval` and a socket for its reloads.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
