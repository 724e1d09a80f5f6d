import type { ProjectEvent } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import { catchUp, type CaughtUp } from './catch-up'
import { openStream } from './open-stream'

export type FeedState = 'connecting' | 'live' | 'closed'

export interface FeedListener {
  /** News in order, gathered for a moment. Some may come twice: the fold takes that. */
  readonly onEvents: (events: readonly ProjectEvent[]) => void
  /** Everything is to be read again. */
  readonly onReload: () => void
  readonly onState: (state: FeedState) => void
}

/** Events are gathered this long, so that a burst is one render. Milliseconds. */
const gatherFor = 16

/** The sharing tab asks for missed news this often, which shows a stream that died without a word. Milliseconds. */
const doubtAfter = 25_000

/** How often news are asked for where no stream gets through. Milliseconds. */
const pollEvery = 4_000

type Message =
  | { readonly kind: 'event'; readonly event: ProjectEvent }
  | { readonly kind: 'reload'; readonly cursor: string }
  | { readonly kind: 'state'; readonly state: FeedState }
  | { readonly kind: 'ask' }

/**
 * Follows a project's news after `from` in this tab. One tab of the browser, the holder of a lock, has the stream and
 * tells the others; each catches up for itself when it opens, comes back into view, or takes the lock.
 */
export function openFeedDesk(projectId: ProjectId, from: string, listener: FeedListener): () => void {
  const name = `variorum-feed-${projectId}`
  const channel = new BroadcastChannel(name)
  const closing = new AbortController()
  let cursor = from
  let state: FeedState = 'connecting'
  let isLeader = false
  let closeStream: (() => void) | null = null
  let gathered: ProjectEvent[] = []
  let gatherTimer: ReturnType<typeof setTimeout> | undefined
  let doubtTimer: ReturnType<typeof setTimeout> | undefined

  const tell = (message: Message) => {
    if (isLeader && !closing.signal.aborted) channel.postMessage(message)
  }
  const setState = (next: FeedState) => {
    tell({ kind: 'state', state: next })
    if (next === state || closing.signal.aborted) return
    state = next
    listener.onState(next)
  }
  const take = (event: ProjectEvent) => {
    cursor = event.cursor
    gathered.push(event)
    gatherTimer ??= setTimeout(() => {
      const events = gathered
      gathered = []
      gatherTimer = undefined
      listener.onEvents(events)
    }, gatherFor)
  }
  const reload = (after: string) => {
    if (after !== '') cursor = after
    listener.onReload()
  }

  const ask = async (): Promise<CaughtUp> => {
    const news = await catchUp(projectId, cursor, closing.signal)
    if (closing.signal.aborted) return { kind: 'silence' }
    if (news.kind === 'closed') end()
    if (news.kind === 'news') {
      for (const event of news.events) take(event)
      if (news.reload) reload(news.cursor)
      else cursor = news.cursor
    }
    return news
  }
  const askSafely = () => ask().catch((error: unknown) => reportError(error))

  /** Streams, and now and then asks: when the answer knows more than the stream told, the stream is opened anew. */
  const stream = () => {
    closeStream?.()
    closeStream = openStream(projectId, cursor, {
      onOpen: () => setState('live'),
      onEvent(event) {
        take(event)
        tell({ kind: 'event', event })
        doubt(doubtAfter)
      },
      onReload(after) {
        reload(after)
        tell({ kind: 'reload', cursor: after })
      },
      onClosed: end,
      onBroken() {
        closeStream = null
        setState('connecting')
        doubt(pollEvery)
      },
    })
    doubt(doubtAfter)
  }
  const doubt = (after: number) => {
    clearTimeout(doubtTimer)
    doubtTimer = setTimeout(() => void check().catch((error: unknown) => reportError(error)), after)
  }
  const check = async () => {
    const news = await ask()
    if (closing.signal.aborted || !isLeader || state === 'closed') return
    if (news.kind === 'news') {
      for (const event of news.events) tell({ kind: 'event', event })
      if (news.reload) tell({ kind: 'reload', cursor: news.cursor })
      if (news.events.length > 0 || closeStream === null) return stream()
    }
    doubt(closeStream === null ? pollEvery : doubtAfter)
  }

  const end = () => {
    clearTimeout(doubtTimer)
    closeStream?.()
    closeStream = null
    setState('closed')
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case 'event':
        return take(data.event)
      case 'reload':
        return reload(data.cursor)
      case 'state':
        if (!isLeader) setState(data.state)
        return
      case 'ask':
        tell({ kind: 'state', state })
    }
  }
  const seen = () => {
    if (document.visibilityState === 'visible') void askSafely()
  }
  document.addEventListener('visibilitychange', seen)
  addEventListener('online', seen)

  const lead = async () => {
    const serve = async () => {
      // The lock may be granted in the very moment the feed is closed.
      if (closing.signal.aborted) return
      isLeader = true
      stream()
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()))
    }
    if ('locks' in navigator) await navigator.locks.request(name, { signal: closing.signal }, serve)
    else await serve()
  }
  lead().catch((error: unknown) => {
    if (!closing.signal.aborted) reportError(error)
  })
  channel.postMessage({ kind: 'ask' } satisfies Message)
  void askSafely()

  return () => {
    closing.abort()
    closeStream?.()
    clearTimeout(gatherTimer)
    clearTimeout(doubtTimer)
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('online', seen)
    channel.close()
  }
}
