import 'server-only'
import type { Refusal } from '@/core/refusal'

const titles: Record<Refusal['code'], readonly [status: number, title: string]> = {
  invalid: [400, 'Something in the request is not right'],
  unauthenticated: [401, 'You are not signed in'],
  forbidden: [403, 'You may not do this'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'This does not fit the present state'],
  stale: [412, 'Changed meanwhile'],
  'too-large': [413, 'Too large'],
  unsupported: [415, 'This kind of content is not taken'],
  unreadable: [422, 'The file could not be read'],
  'too-many': [429, 'Too many requests'],
  unavailable: [503, 'Not available now'],
}

/** A problem as RFC 9457 has it, in `application/problem+json`. A stale revision comes with the present row as `current`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  readonly current?: unknown
}

/** The one presenter of refusals. */
export function presentProblem(refusal: Refusal, requestId: string): Response {
  const [status, title] = titles[refusal.code]
  const code = refusal.code === 'conflict' ? refusal.reason : refusal.code
  const problem: Problem = {
    type: `urn:variorum:problem:${code}`,
    title,
    status,
    code,
    detail: refusal.detail,
    requestId,
    ...(refusal.code === 'invalid' && refusal.errors.length > 0 ? { errors: refusal.errors } : {}),
    ...(refusal.code === 'stale' ? { current: refusal.current } : {}),
  }
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  })
  if (refusal.code === 'too-many' || refusal.code === 'unavailable')
    headers.set('retry-after', String(refusal.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status, headers })
}

/** The answer to a fault of ours: nothing but the id under which the log tells more. */
export function presentFault(requestId: string): Response {
  const problem: Problem = {
    type: 'urn:variorum:problem:fault',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'fault',
    detail: `Nothing was changed. Try again; if it stays, tell the person who runs this server the number ${requestId}.`,
    requestId,
  }
  return new Response(JSON.stringify(problem), {
    status: 500,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'x-request-id': requestId },
  })
}
