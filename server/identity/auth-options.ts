import 'server-only'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'
import { log } from '../platform/log'
import { gateAdapter } from './adapter'
import { safePath } from './callback-url'
import { clientAddress } from './client-address'
import { turnAway } from './outside-person'
import { outsideProviders } from './providers'
import {
  type Session,
  claimsFor,
  closeSession,
  decodeLiving,
  openSession,
  parseSession,
  sessionSeconds,
} from './session'
import { type SignedIn, signIn, signInDemo } from './sign-in'

/** The word for a refusal in the address that next-auth answers with; `TooMany.120` says how many seconds to wait. */
function codeOf(refusal: Refusal): string {
  return refusal.code === 'too-many' ? `TooMany.${refusal.retryAfterSeconds}` : 'CredentialsSignin'
}

function admit(result: Result<SignedIn, Refusal>) {
  if (result.ok) return { id: result.value.userId, name: result.value.name, email: result.value.email }
  throw new Error(codeOf(result.error))
}

/** next-auth as we use it: signed cookies that name a user and an epoch, checked against the database each time. */
export function authOptions(): AuthOptions {
  return {
    adapter: gateAdapter,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: { decode: decodeLiving, maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account' },
    providers: [
      Credentials({
        id: 'credentials',
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given, { headers }) =>
          admit(
            await signIn(
              given?.email,
              given?.password,
              clientAddress((name) => headerOf(headers, name)),
            ),
          ),
      }),
      Credentials({
        id: 'demo',
        name: 'Demo',
        credentials: { handle: { type: 'text' } },
        authorize: async (given) => admit(await signInDemo(given?.handle)),
      }),
      ...outsideProviders(),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== 'oauth') return true
        const reason = await turnAway(account.provider, user, profile)
        return reason === null ? true : `/sign-in?error=${reason}`
      },
      jwt: async ({ token, user }) => {
        // `user` is there at sign-in only; later the token is passed on as it was made.
        const session = user === undefined ? parseSession(token) : await begin(user.id)
        if (session === null) throw new Error('AccessDenied')
        return { ...session }
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${safePath(url, baseUrl)}`,
    },
    events: {
      signOut: async ({ token }) => {
        const session = parseSession(token ?? {})
        if (session !== null) await closeSession(session)
      },
    },
    logger: {
      error: (code, metadata) => log.warn({ code, message: messageOf(metadata) }, 'sign-in'),
      warn: (code) => log.debug({ code }, 'sign-in'),
      debug: () => {},
    },
  }
}

async function begin(userId: string): Promise<Session | null> {
  const claims = await claimsFor(userId)
  return claims === null ? null : openSession(claims)
}

function headerOf(headers: unknown, name: string): string | null {
  if (typeof headers !== 'object' || headers === null) return null
  const value: unknown = Reflect.get(headers, name)
  return typeof value === 'string' ? value : null
}

function messageOf(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message
  if (typeof metadata !== 'object' || metadata === null || !('error' in metadata)) return ''
  return metadata.error instanceof Error ? metadata.error.message : String(metadata.error)
}
