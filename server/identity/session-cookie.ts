import 'server-only'
import { encode } from 'next-auth/jwt'
import { env } from '../platform/env'
import { type SessionClaims, sessionSeconds } from './session'

/** `__Secure-` where the site is served over TLS: a browser takes such a cookie over TLS only. */
function cookieName(isSecure: boolean): string {
  return `${isSecure ? '__Secure-' : ''}next-auth.session-token`
}

/** The `Set-Cookie` line that begins a session, just as next-auth writes it at sign-in. */
export async function beginSession({ sub, epoch }: SessionClaims): Promise<string> {
  const token = await encode({ token: { sub, epoch }, secret: env().secret, maxAge: sessionSeconds })
  return line(token, sessionSeconds)
}

/** The `Set-Cookie` line that takes the session's cookie away. */
export function endSession(): string {
  return line('', 0)
}

function line(value: string, maxAge: number): string {
  const isSecure = env().publicUrl.startsWith('https://')
  return `${cookieName(isSecure)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
