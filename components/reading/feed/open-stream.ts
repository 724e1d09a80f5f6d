import type { ProjectEvent } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import { feedPath } from './catch-up'

export interface StreamListener {
  readonly onEvent: (event: ProjectEvent) => void
  /** Everything is to be read again; news go on after `cursor`. */
  readonly onReload: (cursor: string) => void
  /** The server says that access has ended. */
  readonly onClosed: () => void
  readonly onOpen: () => void
  /** The stream is broken for good (a refusal, a proxy that lets no streams through); the browser mends other breaks. */
  readonly onBroken: () => void
}

/** Opens the stream of a project's news after `cursor`. Returns how to close it. */
export function openStream(projectId: ProjectId, cursor: string, listener: StreamListener): () => void {
  const source = new EventSource(`/api/v1${feedPath(projectId)}?after=${encodeURIComponent(cursor)}`)
  source.addEventListener('change', ({ data }: MessageEvent<string>) =>
    listener.onEvent(JSON.parse(data) as ProjectEvent),
  )
  source.addEventListener('reload', ({ lastEventId }) => listener.onReload(lastEventId))
  source.addEventListener('closed', () => {
    source.close()
    listener.onClosed()
  })
  source.onopen = listener.onOpen
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) listener.onBroken()
  }
  return () => source.close()
}
