import 'server-only'
import type { z } from 'zod'
import { type Refusal, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'

/** Parses what a person typed; a refusal names each field, so that a form can show it there. */
export function parseInput<S extends z.ZodType>(schema: S, given: unknown): Result<z.output<S>, Refusal> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return ok(parsed.data)
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  return invalid('Something is not filled in right.', errors)
}
