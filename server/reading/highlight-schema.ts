import 'server-only'
import { z } from 'zod'
import type { Highlight } from '@/core/reading/highlight'
import { articleId, categoryId, highlightId, userId, versionId } from '../http/ids'

/** Longest passage one highlight may cover, in UTF-16 code units: some thirty pages. */
const maxExact = 100_000

/** The body of `PUT …/highlights/{h}`. Offsets are UTF-16 code units into the version's text, half-open. */
export const highlightInput = z.strictObject({
  versionId,
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1).max(maxExact).describe('text.slice(start, end); refused with 409 stale-text when it is not'),
  note: z.string().max(10_000).default(''),
  categoryIds: z
    .array(categoryId)
    .max(50)
    .refine((ids) => new Set(ids).size === ids.length, 'names a category twice')
    .default([]),
})
export type HighlightInput = z.output<typeof highlightInput>

export const tagSchema = z.object({ categoryId, authorId: userId, createdAt: z.iso.datetime() })

export const highlightSchema = z.object({
  id: highlightId,
  articleId,
  versionId,
  authorId: userId,
  layer: z.enum(['analyst', 'consensus']).describe('`consensus`: the article’s own, written by decisions'),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchor: z.object({ state: z.enum(['exact', 'moved', 'changed', 'uncertain', 'gone']), confidence: z.number() }),
  tags: z.array(tagSchema),
  note: z.string(),
  rev: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<Highlight>
