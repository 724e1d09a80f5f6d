import 'server-only'
import type { ProjectId } from '@/core/ids'
import { pool } from '../platform/db'
import { reportFault } from '../platform/log'

/** The one channel. A payload is `projectId:seq` pairs joined by commas. */
export const channel = 'variorum'

/** NOTIFY takes a lock at commit, so each process says what is new at most this often. */
const quietMs = 20

const pending = new Map<ProjectId, bigint>()
let timer: NodeJS.Timeout | null = null

/** Tells every process that a project's log grew. Called after the commit; a lost call only delays, since listeners also look. */
export function announce(projectId: ProjectId, seq: bigint): void {
  const known = pending.get(projectId)
  if (known === undefined || known < seq) pending.set(projectId, seq)
  timer ??= setTimeout(flush, quietMs)
}

function flush(): void {
  timer = null
  const news = [...pending].map(([projectId, seq]) => `${projectId}:${seq}`)
  pending.clear()
  // A payload must stay under 8,000 bytes; a pair has at most 56.
  for (let at = 0; at < news.length; at += 100) {
    pool()
      .query('select pg_notify($1, $2)', [channel, news.slice(at, at + 100).join(',')])
      .catch((error: unknown) => reportFault('announce', error))
  }
}
