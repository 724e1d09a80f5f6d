import type pg from 'pg'
import { type z, ZodObject } from 'zod'
import type { Actor } from '../actor'
import type { Endpoint } from '../http/endpoint'
import { problemSchema } from '../http/openapi-problems'
import { serve } from '../http/serve'
import { hashSecret, makeSecret } from '../identity/secret'
import { newId } from './stage'

/** A personal access token of somebody, straight into the database. */
export async function addToken(system: pg.Pool, actor: Actor, scope: 'read' | 'write' = 'write'): Promise<string> {
  const token = `vt_${makeSecret()}`
  await system.query(
    'insert into "ApiToken" ("id", "userId", "name", "tokenHash", "scope") values ($1, $2, $3, $4, $5::"TokenScope")',
    [newId(), actor.userId, 'test', hashSecret(token), scope],
  )
  return token
}

export interface Sent {
  readonly token?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  readonly ifMatch?: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface Came {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/**
 * Calls an endpoint as HTTP does, through its route handler, and holds the answer to the endpoint's own schema (or the
 * problem's): a field too many or too few throws, so that openapi.json stays true.
 */
export async function callEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  { token, params = {}, query = '', body, ifMatch, headers = {} }: Sent,
): Promise<Came> {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const request = new Request(`http://localhost:3000/api/v1${path}${query}`, {
    method: endpoint.method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await serve(endpoint)(request, { params: Promise.resolve({ ...params }) })
  const words = await response.text()
  const came: unknown = words === '' ? undefined : JSON.parse(words)
  const promised: z.ZodType = response.ok ? endpoint.answer : problemSchema.strict()
  const held = (promised instanceof ZodObject ? promised.strict() : promised).safeParse(came)
  if (!held.success) throw new Error(`${endpoint.method} ${endpoint.path} answered ${words}: ${held.error.message}`)
  return { status: response.status, body: came, headers: response.headers }
}
