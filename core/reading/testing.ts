import type { Category } from '../codebook/category'
import {
  asId,
  type ArticleId,
  type CategoryId,
  type CommentId,
  type HighlightId,
  type ThreadId,
  type UserId,
  type VersionId,
} from '../ids'
import type { Member } from '../projects/project'
import type { Comment, Thread } from '../threads/thread'
import type { Highlight } from './highlight'
import type { ReadingAnswer } from './reading'

const createdAt = '2026-01-01T00:00:00.000Z'

/** A well-formed id that ends in the number `n`, told apart from those of other kinds by `kind` (one hex digit). */
export function testId(kind: string, n: number): string {
  return `00000000-0000-7000-8000-${kind}${n.toString(16).padStart(11, '0')}`
}

/** What a test wants to say of a highlight; all else is filled in. */
export interface HighlightSketch {
  readonly n: number
  readonly start: number
  readonly end: number
  readonly exact?: string
  readonly rev?: number
  readonly author?: number
  readonly note?: string
  readonly categories?: readonly CategoryId[]
}

/** A highlight for tests and benches, the same for the same sketch. */
export function makeHighlight(sketch: HighlightSketch): Highlight {
  const authorId = asId<UserId>(testId('a', sketch.author ?? 0))
  return {
    id: asId<HighlightId>(testId('b', sketch.n)),
    articleId: asId<ArticleId>(testId('c', 1)),
    versionId: asId<VersionId>(testId('d', 1)),
    authorId,
    layer: 'analyst',
    start: sketch.start,
    end: sketch.end,
    exact: sketch.exact ?? '',
    prefix: '',
    suffix: '',
    anchor: { state: 'exact', confidence: 1 },
    tags: (sketch.categories ?? []).map((categoryId) => ({ categoryId, authorId, createdAt })),
    note: sketch.note ?? '',
    rev: sketch.rev ?? 1,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  }
}

/** Category `n` of the tests' codebook. */
export function makeCategory(n: number, rev = 1): Category {
  return {
    id: asId<CategoryId>(testId('f', n)),
    parentId: null,
    name: `category ${n} rev ${rev}`,
    colour: 'teal',
    key: null,
    definition: { summary: '', use: '', avoid: '', examples: [] },
    definitionRev: 1,
    position: n,
    retiredAt: null,
    rev,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  }
}

export function makeMember(n: number, rev = 1): Member {
  return {
    userId: asId<UserId>(testId('a', n)),
    name: `member ${n} rev ${rev}`,
    email: null,
    role: 'analyst',
    leftAt: null,
    rev,
  }
}

/** Thread `n`, on highlight `n` of the article. */
export function makeThread(n: number, rev = 1): Thread {
  return {
    id: asId<ThreadId>(testId('7', n)),
    subject: { kind: 'highlight', id: asId<HighlightId>(testId('b', n)) },
    articleId: asId<ArticleId>(testId('c', 1)),
    authorId: asId<UserId>(testId('a', 0)),
    assigneeId: null,
    resolved: rev % 2 === 0 ? { at: createdAt, by: asId<UserId>(testId('a', 0)) } : null,
    rev,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  }
}

/** Comment `n`, in thread `n`. */
export function makeComment(n: number, rev = 1): Comment {
  return {
    id: asId<CommentId>(testId('9', n)),
    threadId: asId<ThreadId>(testId('7', n)),
    authorId: asId<UserId>(testId('a', 0)),
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `comment rev ${rev}` }] }] },
    rev,
    createdAt,
    editedAt: null,
    deletedAt: null,
  }
}

/** The answer for article 1 whose version 1 is one paragraph of `text`, with nothing else in it. */
export function makeReadingAnswer(text: string): ReadingAnswer {
  const articleId = asId<ArticleId>(testId('c', 1))
  const versionId = asId<VersionId>(testId('d', 1))
  return {
    article: {
      id: articleId,
      title: 'Title',
      author: '',
      outlet: '',
      publishedOn: null,
      sourceUrl: null,
      language: 'en',
      codingMode: 'open',
      sealed: false,
      versionId,
      rev: 1,
      createdAt,
      updatedAt: createdAt,
      deletedAt: null,
    },
    version: {
      id: versionId,
      articleId,
      number: 1,
      text,
      content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      textHash: '',
      wordCount: 0,
      createdAt,
    },
    categories: [],
    highlights: [],
    rounds: [],
    assignments: [],
    disagreements: [],
    threads: [],
    comments: [],
    members: [],
    cursor: 'start',
  }
}
