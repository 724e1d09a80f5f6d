import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { UserId } from '@/core/ids'
import type { NotificationKind } from '@/core/inbox/notification'
import type { Scene } from '../act'
import { notify } from '../inbox/notify'

/** Tells its sides and its owner what became of a disagreement. */
export function tellSides(scene: Scene, disagreement: Disagreement, kind: NotificationKind): Promise<void> {
  const { sides, ownerId } = disagreement
  return tell(scene, disagreement, kind, [...sides.map(({ authorId }) => authorId), ownerId])
}

/** Tells who decided a disagreement, and its owner, that it is open again. */
export function tellReopened(scene: Scene, disagreement: Disagreement): Promise<void> {
  return tell(scene, disagreement, 'reopened', [disagreement.decision?.decidedBy ?? null, disagreement.ownerId])
}

/** Tells somebody that a disagreement is theirs to look after. */
export function tellOwner(scene: Scene, disagreement: Disagreement): Promise<void> {
  return tell(scene, disagreement, 'owner', [disagreement.ownerId])
}

function tell(
  scene: Scene,
  { id, articleId }: Disagreement,
  kind: NotificationKind,
  to: readonly (UserId | null)[],
): Promise<void> {
  const people = new Set(to.filter((userId) => userId !== null))
  return notify(
    scene,
    [...people].map((userId) => ({ userId, kind, articleId, disagreementId: id })),
  )
}
