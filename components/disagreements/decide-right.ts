import type { Disagreement } from '@/core/disagreements/disagreement'
import type { UserId } from '@/core/ids'
import { type Role, may } from '@/core/rights'

/** What the viewer may do about a disagreement: decide it alone, propose a decision to the other sides, or neither. */
export type DecideRight = 'decide' | 'propose' | 'none'

/** Leads decide; the sides may among themselves where the project allows it. */
export function decideRight(
  { sides }: Pick<Disagreement, 'sides'>,
  viewer: { readonly userId: UserId; readonly role: Role },
  sidesMayDecide: boolean,
): DecideRight {
  if (may(viewer.role, 'decide')) return 'decide'
  const isSide = sides.some(({ authorId }) => authorId === viewer.userId)
  return sidesMayDecide && isSide && may(viewer.role, 'submit') ? 'propose' : 'none'
}

/** True when the viewer may ask for a decision to be looked at again: a side of it, or a lead. */
export function mayReopen(
  { sides, state }: Pick<Disagreement, 'sides' | 'state'>,
  viewer: { readonly userId: UserId; readonly role: Role },
): boolean {
  return state === 'decided' && (may(viewer.role, 'decide') || sides.some(({ authorId }) => authorId === viewer.userId))
}

/** True when a proposed decision waits for the viewer's consent. */
export function awaitsConsent({ sides, decision }: Pick<Disagreement, 'sides' | 'decision'>, userId: UserId): boolean {
  return (
    decision?.state === 'proposed' &&
    sides.some(({ authorId }) => authorId === userId) &&
    !decision.consentIds.includes(userId)
  )
}
