import 'server-only'
import type { ProjectId } from '@/core/ids'
import { ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import { makeCursor } from './cursor'

/** The place in a project's feed as of now, from which a page listens; null for whoever has no access. */
export async function firstCursor(actor: Actor, projectId: ProjectId): Promise<string | null> {
  const cursor = await look(actor, projectId, 'read', ({ eventSeq }) =>
    Promise.resolve(ok(makeCursor({ projectId, userId: actor.userId, seq: eventSeq }))),
  )
  return cursor.ok ? cursor.value : null
}
