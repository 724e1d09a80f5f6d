import 'server-only'
import { encode } from 'next-auth/jwt'
import { env } from '../platform/env'
import { type SessionClaims, openSession, sessionSeconds } from './session'

/** The cookie's name, as next-auth has it; `__Secure-` where the site is served over TLS, so that no neighbour without TLS can plant one. */
export function cookieName(isSecure = isServedSecurely()): string {
  return `${isSecure ? '__Secure-' : ''}next-auth.session-token`
}

function isServedSecurely(): boolean {
  return env().publicUrl.startsWith('https://')
}

/** The `Set-Cookie` line that begins a session, just as next-auth writes it at sign-in. */
export async function beginSession(claims: SessionClaims): Promise<string> {
  const token = await encode({ token: { ...openSession(claims) }, secret: env().secret, maxAge: sessionSeconds })
  return line(token, sessionSeconds)
}

/** The `Set-Cookie` line that takes the session's cookie away. */
export function endSession(): string {
  return line('', 0)
}

function line(value: string, maxAge: number): string {
  const isSecure = isServedSecurely()
  return `${cookieName(isSecure)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
