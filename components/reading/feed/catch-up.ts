import type { ProjectEvent } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import { callApi } from '../../http/call-api'

/** What came of asking for the news after a cursor. */
export type CaughtUp =
  | {
      readonly kind: 'news'
      readonly events: readonly ProjectEvent[]
      readonly cursor: string
      readonly reload: boolean
    }
  /** Nobody answered, or asks for patience: ask again later. */
  | { readonly kind: 'silence' }
  /** The person has no access any more. */
  | { readonly kind: 'closed' }

interface NewsAnswer {
  readonly items: readonly ProjectEvent[]
  readonly cursor: string
  readonly reload: boolean
  readonly more: boolean
}

const endings = new Set([401, 403, 404])

/** Asks for all news after `cursor`, page by page. */
export async function catchUp(projectId: ProjectId, cursor: string, signal: AbortSignal): Promise<CaughtUp> {
  const events: ProjectEvent[] = []
  let after = cursor
  for (;;) {
    const answer = await callApi<NewsAnswer>(
      'GET',
      `${feedPath(projectId)}?after=${encodeURIComponent(after)}`,
      undefined,
      { signal },
    )
    if (!answer.ok) {
      if (endings.has(answer.error.status)) return { kind: 'closed' }
      // A cursor the server does not know any more: everything is to be read again.
      if (answer.error.status === 400) return { kind: 'news', events: [], cursor: after, reload: true }
      return { kind: 'silence' }
    }
    const { items, cursor: reached, reload, more } = answer.value.body
    events.push(...items)
    after = reached
    if (reload || !more) return { kind: 'news', events, cursor: after, reload }
  }
}

/** The feed of a project, below `/api/v1`. */
export function feedPath(projectId: ProjectId): `/${string}` {
  return `/projects/${projectId}/events`
}
