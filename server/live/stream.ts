import 'server-only'
import type { ProjectId } from '@/core/ids'
import { ok } from '@/core/result'
import type { Actor } from '../actor'
import { identify } from '../identity/identify'
import { look } from '../look'
import { log } from '../platform/log'
import { makeCursor } from './cursor'
import { hub } from './hub'
import { type News, readEvents } from './read-events'

/** How often an open stream asks whether its viewer may still look, and shows the proxy between that it lives. */
const beatMs = 4_000

/**
 * A project's news as Server-Sent Events: `change` (an event, with its cursor as id), `reload` (read everything
 * again), `closed` (the viewer has no access any more). It follows the log from `after`; wakes only hurry it.
 */
export function streamEvents(actor: Actor, projectId: ProjectId, after: bigint, request: Request): Response {
  const feed = new Feed(actor, projectId, after, request)
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => feed.open(controller),
    cancel: () => feed.close(),
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

class Feed {
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null
  private leave: (() => void) | null = null
  private beat: NodeJS.Timeout | null = null
  private busy = false
  private again = false
  private readonly encoder = new TextEncoder()

  constructor(
    private readonly actor: Actor,
    private readonly projectId: ProjectId,
    private after: bigint,
    private readonly request: Request,
  ) {}

  open(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.controller = controller
    this.request.signal.addEventListener('abort', () => this.close())
    this.leave = hub().subscribe(this.projectId, () => void this.pump())
    this.beat = setInterval(() => void this.check(), beatMs)
    this.send(': open\n\n')
    void this.pump()
  }

  close(): void {
    this.leave?.()
    if (this.beat !== null) clearInterval(this.beat)
    const controller = this.controller
    this.controller = null
    if (controller === null) return
    try {
      controller.close()
    } catch (error) {
      // The reader went first; there is nothing left to close.
      log.debug({ error: String(error) }, 'stream was closed already')
    }
  }

  private send(text: string): void {
    this.controller?.enqueue(this.encoder.encode(text))
  }

  /** The session or token may have been revoked since. */
  private async check(): Promise<void> {
    try {
      const who = await identify(this.request)
      if (!who.ok) return this.end()
      this.send(': beat\n\n')
      await this.pump()
    } catch (error) {
      log.warn({ error: String(error) }, 'a stream could not be checked')
    }
  }

  private end(): void {
    this.send('event: closed\ndata: {}\n\n')
    this.close()
  }

  private async pump(): Promise<void> {
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    try {
      do {
        this.again = false
        const news = await look(this.actor, this.projectId, 'read', async (view) =>
          ok(await readEvents(view, this.after)),
        )
        if (!news.ok) return this.end()
        this.tell(news.value)
        if (news.value.more) this.again = true
      } while (this.again && this.controller !== null)
    } catch (error) {
      // The log is still there: the next wake or beat reads on from the same place.
      log.warn({ error: String(error) }, 'a stream could not read on')
    } finally {
      this.busy = false
    }
  }

  private tell(news: News): void {
    this.after = news.last
    if (news.reload)
      this.send(
        `event: reload\nid: ${makeCursor({ projectId: this.projectId, userId: this.actor.userId, seq: news.last })}\ndata: {}\n\n`,
      )
    for (const event of news.events) this.send(`event: change\nid: ${event.cursor}\ndata: ${JSON.stringify(event)}\n\n`)
  }
}
