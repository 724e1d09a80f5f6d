import 'server-only'
import { z } from 'zod'
import type { Article } from '@/core/projects/project'
import type { ShelfRow } from '@/core/projects/shelf'
import { isHref } from '@/core/text/href'
import { articleId, userId, versionId } from '../http/ids'

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replace(/\s+/g, ' ').trim())

/** The metadata of an article, as it is typed: lines are trimmed, white space is one blank. */
export const articleMetadata = z.strictObject({
  title: line(500).refine((title) => title !== '', 'An article needs a title.'),
  author: line(300),
  outlet: line(300),
  publishedOn: z.iso.date('A date is written YYYY-MM-DD.').nullable(),
  sourceUrl: z
    .string()
    .max(2_000)
    .refine((url) => /^https?:/i.test(url) && isHref(url), 'An address begins with http:// or https://.')
    .nullable(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is a BCP 47 tag, as “en”, “ru” or “und”.'),
})

/** The body of `PATCH …/articles/{a}`: what is left out stays. */
export const articlePatch = articleMetadata.partial()
export type ArticlePatch = z.output<typeof articlePatch>

export const articleSchema = z.object({
  id: articleId,
  title: z.string(),
  author: z.string(),
  outlet: z.string(),
  publishedOn: z.iso.date().nullable(),
  sourceUrl: z.string().nullable(),
  language: z.string(),
  codingMode: z.enum(['open', 'blind']),
  sealed: z.boolean().describe('While a blind round runs: everybody sees only the own coding'),
  versionId,
  rev: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<Article>

export const shelfRowSchema = articleSchema.extend({
  createdBy: userId,
  wordCount: z.int(),
  highlightCount: z.int(),
  ownHighlightCount: z.int(),
  openThreadCount: z.int(),
  coderIds: z.array(userId),
}) satisfies z.ZodType<ShelfRow>
