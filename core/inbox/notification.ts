/**
 * Of what somebody is told. `assigned`: an article is theirs to code. `revealed`: the coding of an article they coded
 * is open. `decided`, `proposed`, `reopened`: of a disagreement they are a side of, or decided. `owner`: they are to
 * bring a disagreement to a decision. `mention`, `reply`: in a discussion.
 */
export const notificationKinds = [
  'assigned',
  'revealed',
  'decided',
  'proposed',
  'reopened',
  'owner',
  'mention',
  'reply',
] as const
export type NotificationKind = (typeof notificationKinds)[number]
