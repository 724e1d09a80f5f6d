import type { UserId } from '@/core/ids'
import { may, type Role } from '@/core/rights'
import type { Comment } from '@/core/threads/thread'
import type { MembersById } from './name-of'

/** Who looks at a discussion, and everybody whose name may stand in it. */
export interface ThreadPeople {
  readonly viewer: { readonly userId: UserId; readonly role: Role }
  readonly members: MembersById
}

/** True when the viewer may write comments, resolve and reopen. */
export function mayComment({ viewer }: ThreadPeople): boolean {
  return may(viewer.role, 'comment')
}

/** True for one's own comments. */
export function mayChange({ viewer }: ThreadPeople, comment: Comment): boolean {
  return comment.authorId === viewer.userId && may(viewer.role, 'comment')
}

/** True for one's own comments, and for all to somebody who moderates. */
export function mayRemove(people: ThreadPeople, comment: Comment): boolean {
  return mayChange(people, comment) || may(people.viewer.role, 'moderate')
}
