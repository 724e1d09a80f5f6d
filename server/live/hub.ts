import 'server-only'
import pg from 'pg'
import { type ProjectId, asId, isUuid } from '@/core/ids'
import { transact } from '../platform/db'
import { log, reportFault } from '../platform/log'
import { channel } from './announce'

/** Called when a project's log may have grown. */
type Wake = () => void

/** How often listeners look by themselves, so that a lost announcement only delays. */
const lookEveryMs = 2_000
const longestRetryMs = 10_000

/**
 * One listening connection per process and those who wait for news of a project in it.
 * It holds no truth: a wake only says "look", and looking is done against the log.
 */
class Hub {
  private readonly waiting = new Map<ProjectId, Set<Wake>>()
  private readonly seen = new Map<ProjectId, bigint>()
  private client: pg.Client | null = null
  private failures = 0
  private retry: NodeJS.Timeout | null = null
  private looking: NodeJS.Timeout | null = null

  /** Wakes `wake` at each growth of the project's log until the returned function is called. */
  subscribe(projectId: ProjectId, wake: Wake): () => void {
    const wakes = this.waiting.get(projectId) ?? new Set()
    wakes.add(wake)
    this.waiting.set(projectId, wakes)
    if (this.client === null && this.retry === null) void this.listen()
    this.looking ??= setInterval(() => void this.look(), lookEveryMs)
    return () => this.leave(projectId, wake)
  }

  private leave(projectId: ProjectId, wake: Wake): void {
    const wakes = this.waiting.get(projectId)
    if (wakes === undefined || !wakes.delete(wake) || wakes.size > 0) return
    this.waiting.delete(projectId)
    this.seen.delete(projectId)
    if (this.waiting.size === 0) this.rest()
  }

  /** Nobody waits: no connection is held and no timer runs. */
  private rest(): void {
    if (this.looking !== null) clearInterval(this.looking)
    if (this.retry !== null) clearTimeout(this.retry)
    this.looking = null
    this.retry = null
    const client = this.client
    this.client = null
    client?.end().catch((error: unknown) => reportFault('hub', error))
  }

  private async listen(): Promise<void> {
    this.retry = null
    const client = new pg.Client({
      connectionString: process.env.DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'variorum listen',
    })
    this.client = client
    client.on('notification', (message) => this.hear(message.payload ?? ''))
    client.on('error', (error) => this.lost(client, error))
    client.on('end', () => this.lost(client, null))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      this.failures = 0
      await this.look()
    } catch (error) {
      this.lost(client, error)
    }
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client) return
    this.client = null
    this.failures += 1
    const wait = Math.min(longestRetryMs, 250 * 2 ** this.failures)
    log.warn({ error: error === null ? 'closed' : String(error), retryInMs: wait }, 'the listening connection was lost')
    this.retry = setTimeout(() => void this.listen(), wait)
  }

  private hear(payload: string): void {
    for (const pair of payload.split(',')) {
      const [id = '', seq = ''] = pair.split(':')
      if (isUuid(id) && /^\d+$/.test(seq)) this.grown(asId<ProjectId>(id), BigInt(seq))
    }
  }

  private grown(projectId: ProjectId, seq: bigint): void {
    const known = this.seen.get(projectId)
    if (known !== undefined && known >= seq) return
    const wakes = this.waiting.get(projectId)
    if (wakes === undefined) return
    this.seen.set(projectId, seq)
    for (const wake of wakes) wake()
  }

  private async look(): Promise<void> {
    try {
      const ids = [...this.waiting.keys()]
      const rows = await transact({ role: 'system' }, (tx) =>
        tx.project.findMany({ where: { id: { in: ids } }, select: { id: true, eventSeq: true } }),
      )
      for (const row of rows) this.grown(asId<ProjectId>(row.id), row.eventSeq)
    } catch (error) {
      log.warn({ error: String(error) }, 'could not look for news')
    }
  }
}

declare global {
  var variorumHub: Hub | undefined
}

/** This process's hub, kept through module reloads of the development server. */
export function hub(): Hub {
  globalThis.variorumHub ??= new Hub()
  return globalThis.variorumHub
}
