import 'server-only'
import { z } from 'zod'
import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'

/** A field whose rule is a parser of core: the schema says its shape, core what of that shape is taken and how it is stored. */
export function parsedBy<S extends z.ZodType, T>(schema: S, parse: (value: unknown) => Result<T, Refusal>) {
  return schema.transform((value, context): T => {
    const parsed = parse(value)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.error.detail })
    return z.NEVER
  })
}
