import 'server-only'
import type { ProjectId, VersionId } from '@/core/ids'
import type { Tx } from '../platform/db'

/**
 * Texts of versions this process used lately. A version never changes, so a kept text is always true;
 * whether the caller may see it is asked of the database each time, by the query that found the version.
 */
const kept = new Map<string, string>()
let keptUnits = 0

/** 64 Mi UTF-16 units: 128 MB of memory at most. */
const maxUnits = 64 * 1024 * 1024

/** The text of a version that the caller has already found under its own eyes. Null when it is not there. */
export async function versionText(tx: Tx, projectId: ProjectId, versionId: VersionId): Promise<string | null> {
  const key = `${projectId}/${versionId}`
  const known = kept.get(key)
  if (known !== undefined) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const found = await tx.version.findUnique({
    where: { projectId_id: { projectId, id: versionId } },
    select: { text: true },
  })
  if (found === null) return null
  keep(key, found.text)
  return found.text
}

function keep(key: string, text: string): void {
  kept.set(key, text)
  keptUnits += text.length
  for (const [oldest, old] of kept) {
    if (keptUnits <= maxUnits) return
    kept.delete(oldest)
    keptUnits -= old.length
  }
}
