import 'server-only'
import type { z } from 'zod'
import { nothing } from './endpoint'
import { type Collect, type Json, type JsonObject, jsonSchemaOf } from './json-schema'
import type { Described } from './manifest'
import { problemSchema, refusalsOf } from './openapi-problems'

const about = `Read and write what Variorum's own screens read and write.

Ids of things a client creates are UUIDs made by the client (version 7, so that lists stand by age). \`PUT\` creates or changes; the same \`PUT\` twice is one row and the same answer. A change carries \`If-Match: "<rev>"\` with the \`rev\` it starts from (the answer's \`ETag\`); a stale one gets 412 with the present row as \`current\`. \`DELETE\` is soft and idempotent. Refusals are \`application/problem+json\` and say what to do. Lists are \`{ items, next }\`: give \`next\` as \`cursor\` for the following page. Times are ISO 8601 in UTC; offsets into texts count UTF-16 code units, half-open.`

/** The whole API as OpenAPI 3.1, made of the schemas that validate it. Throws when two schemas share a name. */
export function makeOpenApi(operations: readonly Described[]): JsonObject {
  const schemas = new Map<string, Json>()
  const collect: Collect = (name, schema) => {
    const known = schemas.get(name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`two schemas are called ${name}: give one of them another meta id`)
    }
    schemas.set(name, schema)
  }
  collect('Problem', jsonSchemaOf(problemSchema, 'output', collect))
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of operations) {
    ;(paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, collect)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Variorum', version: '1', description: about },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(operations.map(({ noun }) => noun))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A personal access token, `vt_…`; one with the scope `read` may not write',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'next-auth.session-token',
          description:
            'The session of our own pages; with `__Secure-` before it over https. Writes need a same-origin `Origin`',
        },
      },
    },
  }
}

function describe(operation: Described, collect: Collect): JsonObject {
  const { id, method, summary, noun, path, params, query } = operation
  const parameters = [
    ...parametersOf(params, 'path', collect),
    ...parametersOf(query, 'query', collect),
    ...(method === 'PUT' || method === 'PATCH' ? [ifMatch] : []),
  ]
  return {
    operationId: id,
    summary,
    tags: [noun],
    ...(path === '/openapi.json' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation, collect),
    responses: { ...successOf(operation, collect), ...refusalsOf(operation) },
  }
}

const ifMatch: JsonObject = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The revision a change starts from, in quotes; left out when something is made',
  schema: { type: 'string', examples: ['"3"'] },
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query', collect: Collect): JsonObject[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input', collect)
  return Object.entries(properties as JsonObject).map(([name, inner]) => {
    const { description, ...rest } = inner as JsonObject
    return {
      name,
      in: place,
      required: place === 'path' || (required as readonly Json[]).includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }
  })
}

function bodyOf({ body, multipart, orJson }: Described, collect: Collect): JsonObject {
  if (body === nothing && multipart !== true) return {}
  const taken = body === nothing ? orJson : body
  const json: JsonObject =
    taken === undefined ? {} : { 'application/json': { schema: jsonSchemaOf(taken, 'input', collect) } }
  const form: JsonObject =
    multipart === true
      ? {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
          },
        }
      : {}
  return { requestBody: { required: true, content: { ...json, ...form } } }
}

function successOf({ answer, status = 200, media }: Described, collect: Collect): JsonObject {
  if (media !== undefined) {
    return { 200: { description: 'The file, streamed', content: { [media]: { schema: { type: 'string' } } } } }
  }
  if (answer === nothing) return { 204: { description: 'Done' } }
  const schema = jsonSchemaOf(answer, 'output', collect)
  return { [status]: { description: 'The answer', content: { 'application/json': { schema } } } }
}
