import 'server-only'
import { z } from 'zod'
import type { Article } from '@/core/projects/project'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Reply, endpoint } from '../http/endpoint'
import { articleId, projectId, versionId } from '../http/ids'
import { look } from '../look'
import { deleteArticle, patchArticle, restoreArticle } from './change-article'
import { findArticle, getArticle, listShelf } from './read'
import { getVersion, listVersions } from './read-version'
import { articlePatch, articleSchema, shelfRowSchema } from './schema'

const noun = 'article'
const shelfParams = z.object({ p: projectId })
const params = z.object({ p: projectId, a: articleId })
const versionParams = params.extend({ v: versionId })

const versionSummary = z.object({
  id: versionId,
  articleId,
  number: z.int(),
  textHash: z.string(),
  wordCount: z.int(),
  createdAt: z.iso.datetime(),
})
const versionSchema = versionSummary.extend({ text: z.string(), content: z.looseObject({ type: z.literal('doc') }) })

function reply(result: Result<Article, Refusal>): Result<Reply<Article>, Refusal> {
  return result.ok ? ok({ body: result.value, rev: result.value.rev }) : result
}

export const listArticlesEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/articles',
  noun,
  summary: 'The shelf: living articles with counts, newest first',
  params: shelfParams,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(200).optional(),
  }),
  answer: z.object({ items: z.array(shelfRowSchema), next: z.string().nullable() }),
  run: async ({ actor, params: { p }, query }) => {
    const page = await listShelf(actor, p, query)
    return page.ok
      ? ok({
          body: {
            items: page.value.items.map((row) => ({ ...row, coderIds: [...row.coderIds] })),
            next: page.value.next,
          },
        })
      : page
  },
})

export const getArticleEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/articles/{a}',
  noun,
  summary: 'An article’s metadata',
  params,
  answer: articleSchema,
  run: async ({ actor, params: { p, a } }) => reply(await getArticle(actor, p, a)),
})

export const patchArticleEndpoint = endpoint({
  method: 'PATCH',
  path: '/projects/{p}/articles/{a}',
  noun,
  summary: 'Correct an article’s metadata',
  params,
  body: articlePatch,
  answer: articleSchema,
  run: async ({ actor, params: { p, a }, body, ifMatch }) => reply(await patchArticle(actor, p, a, body, ifMatch)),
})

export const deleteArticleEndpoint = endpoint({
  method: 'DELETE',
  path: '/projects/{p}/articles/{a}',
  noun,
  summary: 'Put an article in the trash',
  params,
  run: async ({ actor, params: { p, a } }) => {
    const gone = await deleteArticle(actor, p, a)
    return gone.ok ? ok({ body: undefined }) : gone
  },
})

export const restoreArticleEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/articles/{a}/restore',
  noun,
  summary: 'Take an article out of the trash',
  params,
  answer: articleSchema,
  run: async ({ actor, params: { p, a } }) => reply(await restoreArticle(actor, p, a)),
})

export const listVersionsEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/articles/{a}/versions',
  noun: 'version',
  summary: 'The versions of an article, newest first',
  params,
  answer: z.object({ items: z.array(versionSummary), next: z.null() }),
  run: ({ actor, params: { p, a } }) =>
    look(actor, p, 'read', async ({ tx }) => {
      const article = await findArticle(tx, p, a)
      if (article === null || article.deletedAt !== null) return notFound('article')
      return ok({ body: { items: [...(await listVersions(tx, p, a))], next: null } })
    }),
})

export const getVersionEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/articles/{a}/versions/{v}',
  noun: 'version',
  summary: 'One immutable text of an article',
  params: versionParams,
  answer: versionSchema,
  run: async ({ actor, params: { p, a, v } }) => {
    const version = await getVersion(actor, p, a, v)
    if (!version.ok) return version
    return ok({
      body: { ...version.value, content: { ...version.value.content } },
      headers: { 'cache-control': 'private, max-age=31536000, immutable', etag: `"${version.value.textHash}"` },
    })
  },
})
