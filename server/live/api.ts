import 'server-only'
import { z } from 'zod'
import type { ProjectEvent } from '@/core/events/event'
import type { ProjectId, UserId } from '@/core/ids'
import { invalid } from '@/core/refusal'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { projectId } from '../http/ids'
import { look } from '../look'
import { makeCursor, parseCursor } from './cursor'
import { readEvents } from './read-events'
import { streamEvents } from './stream'

const badCursor = invalid('This cursor is not one of yours. Leave it out, and read everything again.', [
  { path: 'after', message: 'unknown cursor' },
])

/** Where the caller is in the log: null when it names no place, undefined when the place is not its own. */
function placeOf(
  request: Request,
  after: string | undefined,
  projectId: ProjectId,
  userId: UserId,
): bigint | null | undefined {
  const cursor = request.headers.get('last-event-id') ?? after ?? null
  if (cursor === null || cursor === '') return null
  const place = parseCursor(cursor)
  return place === null || place.projectId !== projectId || place.userId !== userId ? undefined : place.seq
}

export const getEventsEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/events',
  noun: 'event',
  summary: 'News: a stream for `Accept: text/event-stream` (with `Last-Event-ID`), else what came after a cursor',
  params: z.object({ p: projectId }),
  query: z.object({ after: z.string().max(400).optional() }),
  answer: z.object({
    items: z.array(z.custom<ProjectEvent>().meta({ type: 'object' })),
    cursor: z.string(),
    reload: z.boolean(),
    more: z.boolean(),
  }),
  run: async ({ actor, params: { p }, query, request }) => {
    const place = placeOf(request, query.after, p, actor.userId)
    const wantsStream = (request.headers.get('accept') ?? '').includes('text/event-stream')
    const news = await look(actor, p, 'read', async (view) => {
      // A stream with a cursor that means nothing any more begins with "reload"; a number past the end says so to `readEvents`.
      if (place === undefined) return wantsStream ? ok({ after: view.eventSeq + 1n, news: null }) : badCursor
      const after = place ?? view.eventSeq
      return ok({ after, news: wantsStream ? null : await readEvents(view, after) })
    })
    if (!news.ok) return news
    if (news.value.news === null) return streamEvents(actor, p, news.value.after, request)
    const { events, last, more, reload } = news.value.news
    return ok({
      body: { items: [...events], cursor: makeCursor({ projectId: p, userId: actor.userId, seq: last }), reload, more },
    })
  },
})
