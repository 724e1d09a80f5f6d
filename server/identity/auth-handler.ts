import 'server-only'
import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { authOptions } from './auth-options'
import { safePath } from './callback-url'
import { publicOrigin } from './public-url'

interface Context {
  readonly params: Promise<{ nextauth: string[] }>
}

/** next-auth behind its route. What is odd in a request is put right before, so that it ends in an ordinary answer. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth
  // The client's remarks for our log are not taken.
  if (action === '_log') return new Response(null, { status: 204 })
  const answer: unknown = await NextAuth(straighten(request), context, authOptions())
  if (!(answer instanceof Response)) throw new Error('next-auth did not answer.')
  return limited(answer)
}

/** A `callbackUrl` in the query that is not a path of ours becomes one; next-auth would answer it with an error of its own. */
function straighten(request: NextRequest): NextRequest {
  const wanted = request.nextUrl.searchParams.get('callbackUrl')
  if (wanted === null) return request
  const origin = publicOrigin()
  const url = new URL(request.url)
  url.searchParams.set('callbackUrl', `${origin}${safePath(wanted, origin)}`)
  return new NextRequest(url, request)
}

/** Too many attempts are said with their own status, and when to come again. */
async function limited(answer: Response): Promise<Response> {
  if (answer.status !== 401) return answer
  const seconds = /TooMany\.(\d+)/.exec(await answer.clone().text())?.[1]
  if (seconds === undefined) return answer
  const headers = new Headers(answer.headers)
  headers.set('retry-after', seconds)
  return new Response(answer.body, { status: 429, headers })
}
