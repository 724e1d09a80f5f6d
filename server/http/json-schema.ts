import 'server-only'
import { z } from 'zod'

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** Takes the named schemas that a schema refers to. */
export type Collect = (name: string, schema: Json) => void

/**
 * A zod schema as JSON Schema 2020-12, for a body (`input`: what may be sent) or an answer (`output`: what comes).
 * Schemas with `meta({ id })` become references into `#/components/schemas` and are handed to `collect`.
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output', collect: Collect): JsonObject {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const def = zodSchema._zod.def
      // What a transform makes has no schema; ours brand or tidy what they take, so its shape is the answer's too.
      if (io === 'output' && def.type === 'pipe') {
        const { in: taken } = def as z.core.$ZodPipeDef
        Object.assign(jsonSchema, z.toJSONSchema(taken, { io: 'input', unrepresentable: 'any' }))
      }
      // An answer may gain fields; only bodies are closed.
      if (io === 'output') delete jsonSchema.additionalProperties
    },
  })
  const { $defs = {}, ...rest } = tidy(JSON.parse(JSON.stringify(made)) as Json) as JsonObject
  for (const [name, definition] of Object.entries($defs as JsonObject)) collect(name, definition)
  return rest
}

/** Points references to the components, and leaves out what tells a reader nothing: the dialect, and patterns that a format names. */
function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  const given = value as JsonObject
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, inner]): [string, Json][] => {
      if (key === '$schema' || (key === 'readOnly' && inner === true)) return []
      if (key === 'pattern' && typeof given.format === 'string') return []
      if (key === '$ref' && typeof inner === 'string')
        return [[key, inner.replace('#/$defs/', '#/components/schemas/')]]
      return [[key, tidy(inner)]]
    }),
  )
}
