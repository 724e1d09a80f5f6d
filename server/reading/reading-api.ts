import 'server-only'
import { z } from 'zod'
import type { ReadingAnswer } from '@/core/reading/reading'
import { ok } from '@/core/result'
import { articleSchema } from '../articles/schema'
import { endpoint } from '../http/endpoint'
import { articleId, projectId, versionId } from '../http/ids'
import { commentSchema, threadSchema } from '../threads/schema'
import { highlightSchema } from './highlight-schema'
import { getReading } from './read'

const list = <Row>(row: z.ZodType<Row>) => z.array(row) as z.ZodType<readonly Row[]>
const anyRow = z.looseObject({})

/** The shape of a reading as openapi.json tells it; its rows are those of the other endpoints. */
const readingSchema = z.custom<ReadingAnswer>().meta({
  ...z.toJSONSchema(
    z.object({
      article: articleSchema,
      version: anyRow,
      categories: list(anyRow),
      highlights: list(highlightSchema),
      threads: list(threadSchema),
      comments: list(commentSchema),
      members: list(anyRow),
      rounds: list(anyRow),
      assignments: list(anyRow),
      disagreements: list(anyRow),
      cursor: z.string(),
    }),
    { io: 'input', unrepresentable: 'any' },
  ),
})

export const getReadingEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/articles/{a}/reading',
  noun: 'article',
  summary:
    'Everything the desk needs: article, version with text, codebook, highlights, threads, members, and the cursor for news',
  params: z.object({ p: projectId, a: articleId }),
  query: z.object({ version: versionId.optional() }),
  answer: readingSchema,
  run: async ({ actor, params: { p, a }, query }) => {
    const reading = await getReading(actor, p, a, query.version)
    return reading.ok ? ok({ body: reading.value }) : reading
  },
})
