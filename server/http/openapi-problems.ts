import 'server-only'
import { z } from 'zod'
import { nothing } from './endpoint'
import type { JsonObject } from './json-schema'
import type { Described } from './manifest'

/** A refusal or fault as `problem.ts` presents it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('The kind of refusal, or the reason of a conflict: `stale-text`, `name-taken`, …'),
  detail: z.string().describe('A sentence for a person, saying what to do'),
  requestId: z.string().describe('Names the request in the server’s log'),
  errors: z
    .array(z.object({ path: z.string().describe('Dotted path into what was sent'), message: z.string() }))
    .optional(),
  current: z.unknown().describe('With 412: the present representation').optional(),
})

const sentences = {
  400: 'Something in the request is not right',
  401: 'Not signed in',
  403: 'The role or the token’s scope is too low',
  404: 'Foreign or absent, alike',
  409: 'It does not fit the present state',
  412: 'Changed meanwhile; the present row is `current`',
  413: 'The body is too large',
  415: 'The body is neither JSON nor what else is taken here',
  422: 'The file could not be read',
  429: 'Too many requests; wait as long as Retry-After says',
  503: 'The database can’t be reached; wait as long as Retry-After says',
} as const
type Status = keyof typeof sentences

/** The refusals an operation can answer with. */
export function refusalsOf({ path, method, body, multipart }: Described): JsonObject {
  if (path === '/openapi.json') return {}
  const writes = method !== 'GET'
  const statuses: readonly (Status | false)[] = [
    400,
    401,
    path.includes('{p}') || writes ? 403 : false,
    path.includes('{') ? 404 : false,
    writes && 409,
    (method === 'PUT' || method === 'PATCH') && 412,
    writes && 413,
    (body !== nothing || multipart === true) && 415,
    multipart === true && 422,
    429,
    503,
  ]
  return Object.fromEntries(
    statuses
      .filter((status) => status !== false)
      .map((status) => [
        status,
        {
          description: sentences[status],
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}
