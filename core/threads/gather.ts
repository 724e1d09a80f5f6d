import type { ArticleId } from '../ids'
import type { Comment, Thread, ThreadSubject } from './thread'

/** A thread with its comments in the order they were written. Deleted comments keep their place. */
export interface ThreadView {
  readonly thread: Thread
  readonly comments: readonly Comment[]
  /** How many comments are not deleted. */
  readonly count: number
  /** When something was last written in it (or when it was opened): ISO 8601. */
  readonly lastAt: string
}

/** Threads of one article or subject in numbers. Deleted comments don't count. */
export interface ThreadCounts {
  readonly open: number
  readonly resolved: number
  readonly comments: number
}

/** What `gatherThreads` made of flat rows. */
export interface GatheredThreads {
  /** Living threads, oldest first. */
  readonly views: readonly ThreadView[]
  /** Comments whose thread is not (yet) known: news of a thread may come after news of its comments. */
  readonly strays: readonly Comment[]
}

/** Puts flat rows together. Order and completeness of the input do not matter; deleted threads are left out. */
export function gatherThreads(threads: Iterable<Thread>, comments: Iterable<Comment>): GatheredThreads {
  const known = [...threads]
  const byThread = new Map<string, Comment[]>(known.map((thread) => [thread.id, []]))
  const strays: Comment[] = []
  for (const comment of comments) (byThread.get(comment.threadId) ?? strays).push(comment)
  const living = known.filter((thread) => thread.deletedAt === null).sort(byAge)
  return { views: living.map((thread) => viewOf(thread, byThread.get(thread.id) ?? [])), strays: strays.sort(byAge) }
}

/** The threads about one subject, in the order given. */
export function threadsAbout(views: readonly ThreadView[], subject: ThreadSubject): readonly ThreadView[] {
  return views.filter(({ thread }) => thread.subject.kind === subject.kind && thread.subject.id === subject.id)
}

/** The threads that belong to an article: on itself and on what lies in it. */
export function threadsIn(views: readonly ThreadView[], articleId: ArticleId): readonly ThreadView[] {
  return views.filter(({ thread }) => thread.articleId === articleId)
}

/** The threads by what they are about; the key is `subjectKey`. */
export function threadsBySubject(views: readonly ThreadView[]): ReadonlyMap<string, readonly ThreadView[]> {
  const bySubject = new Map<string, ThreadView[]>()
  for (const view of views) {
    const key = subjectKey(view.thread.subject)
    bySubject.set(key, [...(bySubject.get(key) ?? []), view])
  }
  return bySubject
}

/** One string for a subject, to index by: `highlight:0198…`. */
export function subjectKey(subject: ThreadSubject): string {
  return `${subject.kind}:${subject.id}`
}

export function countThreads(views: readonly ThreadView[]): ThreadCounts {
  const resolved = views.filter(({ thread }) => thread.resolved !== null).length
  return { open: views.length - resolved, resolved, comments: views.reduce((sum, { count }) => sum + count, 0) }
}

/** The counts in words: `3 comments, resolved`, `5 comments in 2 threads, 1 resolved`; empty without threads. */
export function threadSummary({ open, resolved, comments }: ThreadCounts): string {
  const threads = open + resolved
  if (threads === 0) return ''
  const said = comments === 1 ? '1 comment' : comments === 0 ? 'no comments' : `${comments} comments`
  const where = threads === 1 ? said : `${said} in ${threads} threads`
  if (resolved === 0) return where
  if (open > 0) return `${where}, ${resolved} resolved`
  return threads === 1 ? `${where}, resolved` : `${where}, all resolved`
}

function viewOf(thread: Thread, comments: Comment[]): ThreadView {
  comments.sort(byAge)
  const living = comments.filter(({ deletedAt }) => deletedAt === null)
  const lastAt = living.reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), thread.createdAt)
  return { thread, comments, count: living.length, lastAt }
}

function byAge(
  a: { readonly createdAt: string; readonly id: string },
  b: { readonly createdAt: string; readonly id: string },
): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
