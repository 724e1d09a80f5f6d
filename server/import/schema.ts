import 'server-only'
import { z } from 'zod'
import type { ImportSwitches } from '@/core/import/change'
import { articleMetadata } from '../articles/schema'
import { articleId, importId } from '../http/ids'

export const importSwitches = z.strictObject({
  rejoinLines: z.boolean(),
  undoHyphenation: z.boolean(),
  separateFurniture: z.boolean(),
  tidyPunctuation: z.boolean(),
}) satisfies z.ZodType<ImportSwitches>

/** The JSON body of `POST …/imports`; a file comes as a form instead. */
export const importInput = z.strictObject({
  text: z.string().min(1, 'Paste a text first.'),
  format: z.enum(['text', 'markdown', 'html']).optional(),
  name: z.string().max(300).optional(),
})

/** The body of `POST …/imports/{id}/accept`: the article's id, and what was corrected in the preview. */
export const acceptInput = z.strictObject({
  as: z.literal('article'),
  id: articleId,
  ...articleMetadata.partial().shape,
})
export type AcceptInput = z.output<typeof acceptInput>

/** What is offered for confirmation. */
export const importSchema = z.object({
  id: importId,
  fileName: z.string(),
  title: z.string(),
  author: z.string(),
  outlet: z.string(),
  publishedOn: z.iso.date().nullable(),
  sourceUrl: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  content: z.looseObject({ type: z.literal('doc') }),
  switches: importSwitches,
  changes: z.array(
    z.object({ code: z.string(), detail: z.string(), count: z.int(), passages: z.array(z.string()).optional() }),
  ),
  suggestions: z.array(z.object({ field: z.string(), value: z.string(), certain: z.boolean(), why: z.string() })),
  /** Articles of the project that hold this very text. */
  similar: z.array(z.object({ articleId, title: z.string(), similarity: z.number() })),
  articleId: articleId.nullable(),
})
export type ImportAnswer = z.output<typeof importSchema>
