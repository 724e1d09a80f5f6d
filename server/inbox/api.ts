import 'server-only'
import { z } from 'zod'
import { outcomes } from '@/core/disagreements/decision'
import { type InboxItem, type InboxPage, notificationKinds } from '@/core/inbox/notification'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { articleId, disagreementId, notificationId, projectId, threadId, userId } from '../http/ids'
import { listInbox } from './list-inbox'
import { markRead } from './mark-read'

const moment = z.iso.datetime()

const inboxItem = z
  .object({
    id: notificationId,
    kind: z.enum(notificationKinds),
    at: moment,
    by: z.object({ id: userId, name: z.string() }).describe('Whose deed it was'),
    project: z.object({ id: projectId, name: z.string() }),
    article: z.object({ id: articleId, title: z.string() }).nullable(),
    disagreement: z.object({ id: disagreementId, quote: z.string() }).nullable(),
    decision: z
      .object({ outcome: z.enum(outcomes), chosen: z.object({ id: userId, name: z.string() }).nullable() })
      .nullable()
      .describe('Of a decision that was made or proposed: how it ends the disagreement'),
    threadId: threadId.nullable(),
    href: z.string().describe('The path of the screen where it is seen'),
    readAt: moment.nullable(),
    isAnswered: z.boolean().describe('Its disagreement was decided after it'),
  })
  .meta({ id: 'InboxItem' }) satisfies z.ZodType<InboxItem>

export const listInboxEndpoint = endpoint({
  method: 'GET',
  path: '/me/inbox',
  noun: 'inbox',
  summary: 'What I was told in all my projects, newest first, and how much of it is neither read nor answered',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(400).optional(),
  }),
  answer: z.object({
    items: z.array(inboxItem).readonly(),
    unread: z.int(),
    next: z.string().nullable(),
  }) satisfies z.ZodType<InboxPage>,
  run: async ({ actor, query }) => ok({ body: await listInbox(actor, query) }),
})

export const markReadEndpoint = endpoint({
  method: 'POST',
  path: '/me/inbox/read',
  noun: 'inbox',
  summary: 'Mark what I was told as read: some of it, or all',
  body: z.union([
    z.strictObject({ ids: z.array(notificationId).min(1).max(1_000) }),
    z.strictObject({ all: z.literal(true) }),
  ]),
  answer: z.object({ unread: z.int() }),
  run: async ({ actor, body }) => {
    const marked = await markRead(actor, 'ids' in body ? body.ids : 'all')
    return marked.ok ? ok({ body: { unread: marked.value } }) : marked
  },
})
