import 'server-only'
import { z } from 'zod'
import { notFound } from '@/core/refusal'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { commentId, projectId, threadId } from '../http/ids'
import { look } from '../look'
import { deleteComment } from './delete-comment'
import { findThread, listComments } from './find'
import { putComment } from './put-comment'
import { putThread } from './put-thread'
import { commentInput, commentSchema, threadInput, threadSchema, threadWithComments } from './schema'

const noun = 'thread'
const threadParams = z.object({ p: projectId, t: threadId })
const commentParams = threadParams.extend({ k: commentId })

export const getThreadEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/threads/{t}',
  noun,
  summary: 'A thread with its comments',
  params: threadParams,
  answer: threadWithComments,
  run: ({ actor, params: { p, t } }) =>
    look(actor, p, 'read', async ({ tx }) => {
      const thread = await findThread(tx, p, t)
      if (thread === null || thread.deletedAt !== null) return notFound('thread')
      return ok({ body: { ...thread, comments: [...(await listComments(tx, p, t))] }, rev: thread.rev })
    }),
})

export const putThreadEndpoint = endpoint({
  method: 'PUT',
  path: '/projects/{p}/threads/{t}',
  noun,
  summary: 'Open a thread about a highlight, an article or a category; resolve, reopen or assign it',
  params: threadParams,
  body: threadInput,
  answer: threadSchema,
  run: async ({ actor, params, body, ifMatch }) => {
    const put = await putThread(actor, params.p, params.t, body, ifMatch)
    return put.ok ? ok({ body: put.value, rev: put.value.rev }) : put
  },
})

export const putCommentEndpoint = endpoint({
  method: 'PUT',
  path: '/projects/{p}/threads/{t}/comments/{k}',
  noun: 'comment',
  summary: 'Write a comment, or change one’s own',
  params: commentParams,
  body: commentInput,
  answer: commentSchema,
  run: async ({ actor, params: { p, t, k }, body, ifMatch }) => {
    const put = await putComment(actor, { projectId: p, threadId: t, commentId: k }, body.body, ifMatch)
    return put.ok ? ok({ body: put.value, rev: put.value.rev }) : put
  },
})

export const deleteCommentEndpoint = endpoint({
  method: 'DELETE',
  path: '/projects/{p}/threads/{t}/comments/{k}',
  noun: 'comment',
  summary: 'Delete a comment; it keeps its place',
  params: commentParams,
  run: async ({ actor, params: { p, t, k } }) => {
    const gone = await deleteComment(actor, { projectId: p, threadId: t, commentId: k })
    return gone.ok ? ok({ body: undefined }) : gone
  },
})
