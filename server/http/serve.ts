import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Fault, type Refusal, invalid, notFound } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import type { Actor } from '../actor'
import { identify } from '../identity/identify'
import { isUnreachable } from '../platform/db'
import { log, reportFault } from '../platform/log'
import type { Endpoint } from './endpoint'
import { isSameOrigin } from './same-origin'
import { presentFault, presentProblem } from './problem'
import { readJson } from './read-body'

type Handler = (
  request: Request,
  // Next gives no parameters at all, not an empty record, to a route without any.
  context: { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> },
) => Promise<Response>

/** Makes a route handler of an endpoint: parse → who → run → present. The only shape a handler under app/api/v1 has. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
): Handler {
  return async (request, context) => {
    const requestId = request.headers.get('x-request-id') ?? randomUUID()
    try {
      const answer = await answerTo(endpoint, request, (await context.params) ?? {})
      return answer instanceof Response ? answer : presentProblem(answer, requestId)
    } catch (error) {
      if (isUnreachable(error)) {
        log.warn({ requestId, path: endpoint.path, error: String(error) }, 'database not reachable')
        return presentProblem(
          {
            code: 'unavailable',
            detail: 'The database can’t be reached just now. Nothing was changed; try again in a moment.',
            retryAfterSeconds: 2,
          },
          requestId,
        )
      }
      reportFault(`${endpoint.method} ${endpoint.path} ${requestId}`, error)
      return presentFault(requestId)
    }
  }
}

async function answerTo<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  request: Request,
  rawParams: Record<string, string | string[] | undefined>,
): Promise<Response | Refusal> {
  const who = await identify(request)
  if (!who.ok) return who.error
  const barred = mayCall(endpoint.method, who.value, request)
  if (barred !== null) return barred

  const params = endpoint.params.safeParse(rawParams)
  // A malformed id names nothing: the same answer as a foreign or absent one.
  if (!params.success) return notFound(endpoint.noun).error
  const query = endpoint.query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return faults('The query is not right.', query.error)
  const body = await bodyOf(endpoint, request)
  if (!body.ok) return body.error

  const result = await endpoint.run({
    actor: who.value,
    params: params.data,
    query: query.data,
    body: body.value,
    ifMatch: revision(request),
    request,
  })
  if (result instanceof Response) return result
  if (!result.ok) return result.error
  const { body: answer, rev, headers = {} } = result.value
  return new Response(answer === undefined ? null : JSON.stringify(answer), {
    status: answer === undefined ? 204 : (endpoint.status ?? 200),
    headers: {
      ...(answer === undefined ? {} : { 'content-type': 'application/json' }),
      'cache-control': 'no-store',
      ...(rev === undefined ? {} : { etag: `"${rev}"` }),
      ...headers,
    },
  })
}

function mayCall(method: string, actor: Actor, request: Request): Refusal | null {
  if (method === 'GET') return null
  if (actor.scope !== 'write')
    return { code: 'forbidden', detail: 'This token may only read. Make one with the scope “write”.' }
  if (actor.via === 'session' && !isSameOrigin(request))
    return { code: 'forbidden', detail: 'A write with a session cookie must come from a page of this site.' }
  return null
}

async function bodyOf<B extends z.ZodType>(
  endpoint: Endpoint<z.ZodType, z.ZodType, B>,
  request: Request,
): Promise<Result<z.output<B>, Refusal>> {
  const read =
    endpoint.multipart === true || endpoint.method === 'GET'
      ? ok(undefined)
      : await readJson(request, endpoint.maxBytes)
  if (!read.ok) return read
  const parsed = endpoint.body.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : err(faults('The body is not right.', parsed.error))
}

function faults(detail: string, error: z.ZodError): Refusal {
  const errors: Fault[] = error.issues
    .slice(0, 50)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }))
  const [first] = errors
  return invalid(
    first === undefined ? detail : `${detail} ${first.path === '' ? '' : `${first.path}: `}${first.message}`,
    errors,
  ).error
}

function revision(request: Request): number | null {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')
  return match === null ? null : Number(match[1])
}
