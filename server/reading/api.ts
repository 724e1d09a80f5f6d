import 'server-only'
import { z } from 'zod'
import type { Highlight } from '@/core/reading/highlight'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Reply, endpoint } from '../http/endpoint'
import { articleId, categoryId, highlightId, projectId } from '../http/ids'
import { look } from '../look'
import { deleteHighlight, restoreHighlight } from './bury-highlight'
import { findHighlight } from './highlight-rows'
import { highlightInput, highlightSchema } from './highlight-schema'
import { putHighlight } from './put-highlight'
import { deleteTag, putTag } from './tag-highlight'

const noun = 'highlight'
const path = '/projects/{p}/articles/{a}/highlights/{h}'
const params = z.object({ p: projectId, a: articleId, h: highlightId })
const tagParams = params.extend({ categoryId })

function place(given: z.output<typeof params>) {
  return { projectId: given.p, articleId: given.a, highlightId: given.h }
}

function reply(result: Result<Highlight, Refusal>): Result<Reply<z.output<typeof highlightSchema>>, Refusal> {
  return result.ok ? ok({ body: { ...result.value, tags: [...result.value.tags] }, rev: result.value.rev }) : result
}

function empty(result: Result<Highlight, Refusal>): Result<Reply<undefined>, Refusal> {
  return result.ok ? ok({ body: undefined }) : result
}

export const getHighlightEndpoint = endpoint({
  method: 'GET',
  path,
  noun,
  summary: 'A highlight',
  params,
  answer: highlightSchema,
  run: async ({ actor, params: { p, a, h } }) =>
    reply(
      await look(actor, p, 'read', async ({ tx }) => {
        const found = await findHighlight(tx, p, h)
        return found === null || found.articleId !== a || found.deletedAt !== null ? notFound(noun) : ok(found)
      }),
    ),
})

export const putHighlightEndpoint = endpoint({
  method: 'PUT',
  path,
  noun,
  summary: 'Mark a passage, or change one’s own highlight: its ends, note and categories',
  params,
  body: highlightInput,
  answer: highlightSchema,
  run: async ({ actor, params: given, body, ifMatch }) => reply(await putHighlight(actor, place(given), body, ifMatch)),
})

export const deleteHighlightEndpoint = endpoint({
  method: 'DELETE',
  path,
  noun,
  summary: 'Delete one’s own highlight; it can be restored',
  params,
  run: async ({ actor, params: given }) => empty(await deleteHighlight(actor, place(given))),
})

export const restoreHighlightEndpoint = endpoint({
  method: 'POST',
  path: `${path}/restore`,
  noun,
  summary: 'Bring a deleted highlight back with its tags',
  params,
  answer: highlightSchema,
  run: async ({ actor, params: given }) => reply(await restoreHighlight(actor, place(given))),
})

export const putTagEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/tags/{categoryId}`,
  noun: 'tag',
  summary: 'Put a category on one’s own highlight',
  params: tagParams,
  answer: highlightSchema,
  run: async ({ actor, params: given }) => reply(await putTag(actor, place(given), given.categoryId)),
})

export const deleteTagEndpoint = endpoint({
  method: 'DELETE',
  path: `${path}/tags/{categoryId}`,
  noun: 'tag',
  summary: 'Take a category off one’s own highlight',
  params: tagParams,
  run: async ({ actor, params: given }) => empty(await deleteTag(actor, place(given), given.categoryId)),
})
