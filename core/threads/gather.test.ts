import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type CommentId, type HighlightId, type ThreadId, type UserId } from '../ids'
import { emptyBody } from './body-text'
import {
  countThreads,
  gatherThreads,
  subjectKey,
  threadsAbout,
  threadsBySubject,
  threadsIn,
  threadSummary,
} from './gather'
import type { Comment, Thread } from './thread'

const uuid = (n: number) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`
const ann = asId<UserId>(uuid(1))
const article = asId<ArticleId>(uuid(2))
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

/** `T3` opened at minute 3; `!` resolved, `x` deleted: `T3!`. */
function thread(notation: string): Thread {
  const n = Number.parseInt(notation.slice(1), 10)
  return {
    id: asId<ThreadId>(uuid(100 + n)),
    subject: { kind: 'highlight', id: asId<HighlightId>(uuid(200 + (n % 2))) },
    articleId: article,
    authorId: ann,
    assigneeId: null,
    resolved: notation.endsWith('!') ? { at: at(59), by: ann } : null,
    rev: 1,
    createdAt: at(n),
    updatedAt: at(n),
    deletedAt: notation.endsWith('x') ? at(59) : null,
  }
}

/** `3.7` written in thread 3 at minute 7; `x` deleted. */
function comment(notation: string): Comment {
  const [of = 0, minute = 0] = notation.split('.').map((part) => Number.parseInt(part, 10))
  return {
    id: asId<CommentId>(uuid(1000 + of * 60 + minute)),
    threadId: asId<ThreadId>(uuid(100 + of)),
    authorId: ann,
    body: emptyBody,
    rev: 1,
    createdAt: at(minute),
    editedAt: null,
    deletedAt: notation.endsWith('x') ? at(59) : null,
  }
}

const words = (text: string) => text.split(' ').filter((word) => word !== '')

function gathered(threads: string, comments: string) {
  return gatherThreads(words(threads).map(thread), words(comments).map(comment))
}

function shown(threads: string, comments: string): string {
  const minute = (iso: string) => new Date(iso).getUTCMinutes()
  const { views, strays } = gathered(threads, comments)
  const told = views.map((view) => {
    const said = view.comments.map((each) => `${minute(each.createdAt)}${each.deletedAt ? 'x' : ''}`)
    return `T${minute(view.thread.createdAt)}[${said.join(' ')}]${view.count}@${minute(view.lastAt)}`
  })
  return [...told, ...strays.map((each) => `?${minute(each.createdAt)}`)].join(' ')
}

describe('gatherThreads', () => {
  it.each([
    ['nothing', '', '', ''],
    ['order by age', 'T3 T1', '1.9 1.5 3.4', 'T1[5 9]2@9 T3[4]1@4'],
    ['deleted comments keep their place', 'T1', '1.2 1.3x 1.4', 'T1[2 3x 4]2@4'],
    ['a deleted last comment does not count as news', 'T1', '1.2 1.3x', 'T1[2 3x]1@2'],
    ['deleted threads are left out with their comments', 'T1x T2', '1.3 2.4', 'T2[4]1@4'],
    ['comments of unknown threads are handed back', 'T1', '7.9 1.2 7.8', 'T1[2]1@2 ?8 ?9'],
    ['a thread without comments', 'T1', '', 'T1[]0@1'],
  ])('%s', (_name, threads, comments, expected) => {
    expect(shown(threads, comments)).toBe(expected)
  })

  it('keeps each comment of a living or unknown thread once, whatever the order of the rows', () => {
    const rows = fc.record({
      threads: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
      comments: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 9 })), {
        selector: String,
        maxLength: 20,
      }),
    })
    fc.assert(
      fc.property(rows, ({ threads, comments }) => {
        const ts = threads.map((n) => `T${n}`)
        const cs = comments.map(([of, minute]) => `${of}.${minute}`)
        expect(shown(ts.toReversed().join(' '), cs.toReversed().join(' '))).toBe(shown(ts.join(' '), cs.join(' ')))
        const { views, strays } = gathered(ts.join(' '), cs.join(' '))
        const ids = [...views.flatMap((view) => view.comments), ...strays].map(({ id }) => id)
        expect(new Set(ids).size).toBe(cs.length)
        expect(ids.length).toBe(cs.length)
      }),
      { seed: 42 },
    )
  })
})

describe('choosing threads', () => {
  const { views } = gathered('T1 T2 T3', '1.5')
  const minutes = (chosen: typeof views) =>
    chosen.map(({ thread: { createdAt } }) => new Date(createdAt).getUTCMinutes())

  it('by subject, by article, by key', () => {
    const subject = { kind: 'highlight', id: asId<HighlightId>(uuid(201)) } as const
    expect(minutes(threadsAbout(views, subject))).toEqual([1, 3])
    expect(minutes(threadsBySubject(views).get(subjectKey(subject)) ?? [])).toEqual([1, 3])
    expect(threadsAbout(views, { kind: 'article', id: asId<ArticleId>(uuid(201)) })).toEqual([])
    expect(threadsIn(views, article).length).toBe(3)
    expect(threadsIn(views, asId<ArticleId>(uuid(9)))).toEqual([])
  })
})

describe('threadSummary', () => {
  it.each([
    ['', '', ''],
    ['T1', '', 'no comments'],
    ['T1', '1.2', '1 comment'],
    ['T1!', '1.2 1.3 1.4 1.5x', '3 comments, resolved'],
    ['T1 T2!', '1.2 2.3', '2 comments in 2 threads, 1 resolved'],
    ['T1! T2!', '1.2 2.3', '2 comments in 2 threads, all resolved'],
    ['T1 T2', '1.2 2.3', '2 comments in 2 threads'],
  ])('%s with %s: %s', (threads, comments, expected) => {
    expect(threadSummary(countThreads(gathered(threads, comments).views))).toBe(expected)
  })
})
