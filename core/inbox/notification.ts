import type { Outcome } from '../disagreements/decision'
import type { ArticleId, DisagreementId, NotificationId, ProjectId, ThreadId, UserId } from '../ids'

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

/** One thing somebody was told, with the names to say it in words. */
export interface InboxItem {
  readonly id: NotificationId
  readonly kind: NotificationKind
  readonly at: string
  /** Whose deed it was. */
  readonly by: { readonly id: UserId; readonly name: string }
  readonly project: { readonly id: ProjectId; readonly name: string }
  /** Null when it is about none, or about one that is deleted since. */
  readonly article: { readonly id: ArticleId; readonly title: string } | null
  /** The words in dispute, shortened in their middle when long. */
  readonly disagreement: { readonly id: DisagreementId; readonly quote: string } | null
  /** Of `decided` and `proposed`: how the decision ends it. Null for the others. */
  readonly decision: {
    readonly outcome: Outcome
    /** Whose coding holds; null for other outcomes, and where the project shows no names of sides (but for one's own). */
    readonly chosen: { readonly id: UserId; readonly name: string } | null
  } | null
  readonly threadId: ThreadId | null
  /** The path of the screen where it is seen, without the host. */
  readonly href: string
  readonly readAt: string | null
  /** What it asked for came about: its disagreement was decided after it. */
  readonly isAnswered: boolean
}

/** A page of what somebody was told in all projects, newest first. */
export interface InboxPage {
  readonly items: readonly InboxItem[]
  /** How many are neither read nor answered, on all pages. */
  readonly unread: number
  readonly next: string | null
}
