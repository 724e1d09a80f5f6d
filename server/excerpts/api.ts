import 'server-only'
import { z } from 'zod'
import { type Excerpt, excerptLayers } from '@/core/excerpts/excerpt'
import { type ExportExtension, exportFormats } from '@/core/excerpts/export-format'
import { disputeFilters, parseExcerptQuery } from '@/core/excerpts/query'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { projectId } from '../http/ids'
import { exportExcerpts, streamPieces } from './export-excerpts'
import { listExcerpts } from './list-excerpts'

const params = z.object({ p: projectId })

/** The filter as `core/excerpts/query` reads it; lists are joined by commas. */
const filter = z.object({
  q: z.string().optional().describe('Looked for in quotes and notes, without case'),
  category: z.string().optional().describe('Ids of categories, any of them'),
  below: z.enum(['0', '1']).optional().describe('0: without the categories below the chosen ones'),
  coder: z.string().optional().describe('Ids of members, any of them'),
  article: z.string().optional().describe('Ids of articles, any of them'),
  layer: z
    .enum(excerptLayers)
    .optional()
    .describe('analysts: what each has now; consensus: what was decided; blind: what each had at the reveal'),
  round: z.string().optional().describe('With layer=blind: the number of the round; the newest revealed when left out'),
  decision: z
    .string()
    .optional()
    .describe(`Of the disagreement it is part of: any of ${disputeFilters.join(', ')}`),
  sort: z.enum(['article', 'newest', 'oldest', 'coder']).optional(),
})

export const listExcerptsEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/excerpts',
  noun: 'excerpt',
  summary: 'Highlights as evidence, filtered',
  params,
  query: filter.extend({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(2_000).optional(),
  }),
  answer: z.object({
    items: z.array(z.custom<Excerpt>().meta({ type: 'object' })),
    total: z.int(),
    next: z.string().nullable(),
  }),
  run: async ({ actor, params: { p }, query }) => {
    const parsed = parseExcerptQuery(
      Object.entries(query).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
    )
    if (!parsed.ok) return parsed
    const page = await listExcerpts(actor, p, parsed.value, query)
    return page.ok ? ok({ body: { ...page.value, items: [...page.value.items] } }) : page
  },
})

function exportEndpoint(extension: ExportExtension) {
  return endpoint({
    method: 'GET',
    path: `/projects/{p}/excerpts.${extension}`,
    noun: 'excerpt',
    summary: `The same as a ${exportFormats[extension].name} file, streamed`,
    params,
    query: filter,
    media: exportFormats[extension].mediaType,
    run: async ({ actor, params: { p }, query }) => {
      const parsed = parseExcerptQuery(Object.entries(query))
      if (!parsed.ok) return parsed
      const opened = await exportExcerpts(actor, p, parsed.value, extension)
      if (!opened.ok) return opened
      const { mediaType, fileName, pieces } = opened.value
      const ascii = fileName.replace(/[^\w.-]/g, '_')
      return new Response(streamPieces(pieces), {
        headers: {
          'content-type': mediaType,
          'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
          'cache-control': 'no-store',
        },
      })
    },
  })
}

export const exportCsvEndpoint = exportEndpoint('csv')
export const exportJsonlEndpoint = exportEndpoint('jsonl')
export const exportMarkdownEndpoint = exportEndpoint('md')
