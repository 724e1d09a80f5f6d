import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Deedful } from '../act'
import type { Actor } from '../actor'
import type { Tx } from '../platform/db'

/**
 * Writes a deed's changes to the log with the next numbers of the project, whose row the caller has locked,
 * and raises the project's number with them. Gives the last number.
 */
export async function appendEvents(
  tx: Tx,
  log: { readonly projectId: ProjectId; readonly actor: Actor; readonly after: bigint; readonly at: Date },
  changes: readonly Deedful[],
): Promise<bigint> {
  const last = log.after + BigInt(changes.length)
  const rows = changes.map((change, index) => ({
    seq: String(log.after + BigInt(index + 1)),
    kind: change.kind,
    subjectId: 'id' in change.row ? change.row.id : change.row.userId,
    articleId: change.articleId,
    after: change.row,
    before: change.before,
  }))
  await tx.$executeRaw`
    with numbered as (update "Project" set "eventSeq" = ${last} where "id" = ${log.projectId}::uuid)
    insert into "Event" ("projectId", "seq", "kind", "subjectId", "articleId", "authorId", "after", "before", "at")
    select ${log.projectId}::uuid, e."seq", e."kind", e."subjectId", e."articleId", ${log.actor.userId}::uuid, e."after", e."before", ${log.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e("seq" bigint, "kind" text, "subjectId" uuid, "articleId" uuid, "after" jsonb, "before" jsonb)`
  return last
}
