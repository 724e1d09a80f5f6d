import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Scene } from '../act'
import { notify } from '../inbox/notify'

/** Tells the sides and owners of disagreements what became of them: each person once for an article, however many they are. */
export function tellOnce(
  scene: Scene,
  disagreements: readonly Disagreement[],
  kind: 'decided' | 'reopened',
): Promise<void> {
  return notify(
    scene,
    disagreements.flatMap(({ articleId, sides, ownerId }) => {
      const people = [...sides.map(({ authorId }) => authorId), ...(ownerId === null ? [] : [ownerId])]
      return people.map((userId) => ({ userId, kind, articleId }))
    }),
  )
}
