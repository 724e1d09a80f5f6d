import 'server-only'
import { z } from 'zod'
import type { CommentBody } from '@/core/threads/body'
import { parseCommentBody } from '@/core/threads/parse-body'
import type { Comment, Thread } from '@/core/threads/thread'
import { articleId, categoryId, commentId, disagreementId, highlightId, threadId, userId } from '../http/ids'

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('highlight'), id: highlightId }),
  z.strictObject({ kind: z.literal('article'), id: articleId }),
  z.strictObject({ kind: z.literal('category'), id: categoryId }),
  z.strictObject({ kind: z.literal('disagreement'), id: disagreementId }),
])

/** The body of `PUT …/threads/{t}`. The subject is fixed at the first PUT. */
export const threadInput = z.strictObject({
  subject,
  resolved: z.boolean().default(false),
  assigneeId: userId.nullable().default(null),
})
export type ThreadInput = z.output<typeof threadInput>

const commentBody = z
  .custom<CommentBody>((value) => typeof value === 'object' && value !== null)
  .transform((value, context) => {
    const parsed = parseCommentBody(value)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.error.detail })
    return z.NEVER
  })
  .meta({
    description: 'Tiptap JSON: paragraphs, lists, quotes; bold, italic, link; mentions of members by user id',
    type: 'object',
  })

/** The body of `PUT …/comments/{k}`. */
export const commentInput = z.strictObject({ body: commentBody })
export type CommentInput = z.output<typeof commentInput>

export const threadSchema = z.object({
  id: threadId,
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('highlight'), id: highlightId }),
    z.object({ kind: z.literal('article'), id: articleId }),
    z.object({ kind: z.literal('category'), id: categoryId }),
    z.object({ kind: z.literal('disagreement'), id: z.uuid() }),
  ]),
  articleId: articleId.nullable(),
  authorId: userId,
  assigneeId: userId.nullable(),
  resolved: z.object({ at: z.iso.datetime(), by: userId }).nullable(),
  rev: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<Thread>

export const commentSchema = z.object({
  id: commentId,
  threadId,
  authorId: userId,
  body: z.custom<CommentBody>().meta({ type: 'object' }),
  rev: z.int(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<Comment>

/** A thread with its comments, oldest first. */
export const threadWithComments = threadSchema.extend({ comments: z.array(commentSchema) })
