import { beforeAll, describe, expect, test } from 'vitest'
import type { DisagreementKind, DisagreementState, QueueRow, Side } from '@/core/disagreements/disagreement'
import type { CategoryId, CommentId, DisagreementId, HighlightId, ThreadId } from '@/core/ids'
import type { Actor } from '../actor'
import { putComment } from '../threads/put-comment'
import { putThread } from '../threads/put-thread'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, addArticle, newId, setStage } from '../testing/stage'
import { listQueue } from './list-queue'
import { parseQueueFilter } from './queue-filter'
import { quoteOf } from './quote'

const database = testDatabase()
let stage: Stage
let other: Awaited<ReturnType<typeof addArticle>>
const names = new Map<DisagreementId, string>()
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)

interface Drawn {
  readonly kind?: DisagreementKind
  readonly state?: DisagreementState
  readonly length?: number
  readonly start?: number
  /** What the analyst, the colleague and the lead have there: `P` parent, `C` child, `-` nothing. */
  readonly sides?: string
  readonly owner?: Actor
  readonly due?: string
  readonly elsewhere?: boolean
}

const long = 'word '.repeat(100)

beforeAll(async () => {
  stage = await setStage(database().system, long)
  other = await addArticle(database().system, stage.projectId, stage.owner, long)
  await database().system.query('update "Article" set "title" = \'A first one\' where "id" = $1', [other.articleId])
  const drawn: Record<string, Drawn> = {
    plain: {},
    reopened: { state: 'reopened', kind: 'boundary', sides: 'C P -', start: 10 },
    decided: { state: 'decided', kind: 'missed', sides: 'P - -', start: 20 },
    gone: { state: 'gone' },
    late: { kind: 'extra', due: days(-1), owner: stage.lead, start: 30, sides: 'C P P' },
    soon: { kind: 'depth', due: days(7), owner: stage.analyst, start: 40, sides: 'P C C' },
    far: { due: days(8), start: 50, length: 200, sides: '- C C' },
    elsewhere: { elsewhere: true, start: 60, length: 400, sides: 'P - -' },
  }
  for (const [name, row] of Object.entries(drawn)) await draw(name, row)
})

async function draw(name: string, { state = 'open', length = 4, start = 0, due, owner, ...row }: Drawn): Promise<void> {
  const { sides: letters = 'P C -', kind = 'category', elsewhere = false } = row
  const { articleId, versionId } = elsewhere ? other : stage
  const ids: Record<string, CategoryId> = { P: stage.categories.parent, C: stage.categories.child }
  const people = [stage.analyst, stage.colleague, stage.lead]
  const sides = letters.split(' ').map((letter, nth): Side => {
    const categoryIds = ids[letter] === undefined ? [] : [ids[letter]]
    const highlight = { highlightId: newId<HighlightId>(), start, end: start + length, categoryIds, note: '' }
    return { authorId: people[nth]?.userId ?? stage.owner.userId, highlights: letter === '-' ? [] : [highlight] }
  })
  const id = newId<DisagreementId>()
  names.set(id, name)
  await database().system.query(
    `insert into "Disagreement" ("projectId", "id", "articleId", "versionId", "roundId", "kind", "state", "start", "end", "sides", "authorIds", "highlightIds", "categoryIds", "ownerId", "dueOn")
     select $1, $2, $3, $4, r."id", $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from "Round" r where r."articleId" = $3`,
    [
      ...[stage.projectId, id, articleId, versionId, kind, state, start, start + length, JSON.stringify(sides)],
      sides.filter((side) => side.highlights.length > 0).map((side) => side.authorId),
      sides.flatMap((side) => side.highlights.map(({ highlightId }) => highlightId)),
      [...new Set(sides.flatMap((side) => side.highlights.flatMap(({ categoryIds }) => categoryIds)))],
      ...[owner?.userId ?? null, due ?? null],
    ],
  )
  if (state === 'decided' || state === 'reopened')
    await database().system.query(
      `insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "versionId", "outcome", "reason", "state", "consensus", "sides", "decidedBy")
       values ($1, $2, $3, $4, $5, $6, 'x', 'final', '[]', '[]', $7)`,
      [stage.projectId, newId(), id, articleId, versionId, state === 'decided' ? 'both' : 'unclear', stage.lead.userId],
    )
}

const page = async (query: string, actor = stage.reader, limit = 50, cursor?: string) => {
  const filter = parseQueueFilter(new URLSearchParams(query))
  const result = filter.ok ? await listQueue(actor, stage.projectId, filter.value, { limit, cursor }) : filter
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}
const called = (items: readonly QueueRow[]) => items.map(({ id }) => names.get(id) ?? '?')

describe('the queue', () => {
  test('is not there for a stranger', async () => {
    const filter = parseQueueFilter([])
    if (!filter.ok) throw new Error(filter.error.detail)
    expect(await listQueue(stage.stranger, stage.projectId, filter.value, { limit: 50 })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  // In the order of what unblocks most: reopened, due within a week, most others waiting for its categories, kind.
  const everything = ['reopened', 'late', 'soon', 'plain', 'far', 'elsewhere']
  test.each<[string, () => string, string[]]>([
    ['what waits', () => '', everything],
    ['all', () => 'state=all', [...everything, 'decided']],
    ['gone', () => 'state=gone', ['gone']],
    ['two states', () => 'state=decided,reopened', ['reopened', 'decided']],
    ['the same, repeated', () => 'state=decided&state=reopened', ['reopened', 'decided']],
    ['a kind', () => 'kind=extra,depth', ['late', 'soon']],
    ['an outcome', () => 'outcome=both&state=all', ['decided']],
    ['an outcome that still stands', () => 'outcome=unclear', ['reopened']],
    ['a category', () => `category=${stage.categories.child}`, ['reopened', 'late', 'soon', 'plain', 'far']],
    ['a category and what is below', () => `category=${stage.categories.parent}`, everything],
    [
      'a category alone',
      () => `category=${stage.categories.parent}&below=0`,
      ['reopened', 'late', 'soon', 'plain', 'elsewhere'],
    ],
    ['a side', () => `coder=${stage.lead.userId}`, everything],
    ['no side', () => `coder=${stage.owner.userId}`, []],
    ['a pair that differs', () => `coder=${stage.colleague.userId},${stage.lead.userId}`, ['reopened', 'plain']],
    [
      'a pair, of which one marked nothing',
      () => `coder=${stage.analyst.userId},${stage.lead.userId}&kind=category`,
      ['plain', 'far', 'elsewhere'],
    ],
    ['an owner', () => `owner=${stage.lead.userId}`, ['late']],
    ['nobody', () => 'owner=none', ['reopened', 'plain', 'far', 'elsewhere']],
    ['one or nobody', () => `owner=none,${stage.analyst.userId}`, ['reopened', 'soon', 'plain', 'far', 'elsewhere']],
    ['overdue', () => 'due=overdue', ['late']],
    ['due within a week', () => 'due=week', ['late', 'soon']],
    ['without a date', () => 'due=none', ['reopened', 'plain', 'elsewhere']],
    ['a phrase', () => 'size=phrase', ['reopened', 'late', 'soon', 'plain']],
    ['a sentence', () => 'size=sentence', ['far']],
    ['a passage', () => 'size=passage', ['elsewhere']],
    ['characters', () => 'size=chars:5-200', ['far']],
    ['words', () => 'size=words:40-', ['far', 'elsewhere']],
    ['few words', () => 'size=words:-1&state=all', ['reopened', 'late', 'soon', 'plain', 'decided']],
    ['an article', () => `article=${other.articleId}`, ['elsewhere']],
    ['by place', () => 'sort=place', ['elsewhere', 'plain', 'reopened', 'late', 'soon', 'far']],
    ['by date', () => 'sort=due', ['late', 'soon', 'far', 'elsewhere', 'plain', 'reopened']],
    ['the newest first', () => 'sort=newest', ['elsewhere', 'far', 'soon', 'late', 'reopened', 'plain']],
  ])('%s', async (_, query, expected) => {
    const all = await page(query())
    expect(called(all.items)).toEqual(expected)
    expect(all.total).toBe(expected.length)
    expect(all.next).toBeNull()
    // The same in pages of two.
    const paged: string[] = []
    for (let cursor: string | undefined, turns = 0; turns < 9; turns += 1) {
      const part = await page(query(), stage.analyst, 2, cursor)
      paged.push(...called(part.items))
      if (part.next === null) break
      cursor = part.next
    }
    expect(paged).toEqual(expected)
  })

  test('counts each state whatever states are chosen', async () => {
    for (const query of ['', 'state=decided', 'state=all'])
      expect((await page(query)).counts).toEqual({ open: 5, reopened: 1, decided: 1 })
    expect((await page('kind=boundary,missed&state=decided')).counts).toEqual({ open: 0, reopened: 1, decided: 1 })
  })

  test.each([
    'kind=odd',
    'state=odd',
    'owner=me',
    'coder=1',
    'size=big',
    'size=words:',
    'sort=odd',
    'due=never',
    'below=2',
  ])('refuses %s', (query) => {
    expect(parseQueueFilter(new URLSearchParams(query))).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })

  test('a cursor that is not ours begins at the beginning', async () => {
    for (const cursor of ['x', Buffer.from('{"id":1}').toString('base64url')])
      expect((await page('', stage.reader, 50, cursor)).items).toHaveLength(6)
  })

  test('rows carry title, quote, decisions and the comments the viewer may see', async () => {
    const [id] = [...names].find(([, name]) => name === 'reopened') ?? []
    const threadId = newId<ThreadId>()
    const subject = { kind: 'disagreement' as const, id: id ?? newId<DisagreementId>() }
    await putThread(stage.analyst, stage.projectId, threadId, { subject, resolved: false, assigneeId: null }, null)
    await putComment(
      stage.analyst,
      { projectId: stage.projectId, threadId, commentId: newId<CommentId>() },
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'No.' }] }] },
      null,
    )
    const row = async (actor: Actor) => (await page('state=reopened', actor)).items[0]
    expect(await row(stage.reader)).toMatchObject({ articleTitle: 'An article', quote: 'word', commentCount: 1 })
    expect((await row(stage.reader))?.decisionIds).toHaveLength(1)
    await database().system.query('update "Comment" set "sealed" = true')
    expect((await row(stage.reader))?.commentCount).toBe(0)
    expect((await row(stage.analyst))?.commentCount).toBe(1)
  })

  test('nothing of a deleted article', async () => {
    await database().system.query('update "Article" set "deletedAt" = now() where "id" = $1', [other.articleId])
    expect(called((await page('sort=place')).items)).not.toContain('elsewhere')
    await database().system.query('update "Article" set "deletedAt" = null where "id" = $1', [other.articleId])
  })

  test('leaves out what can’t be decided while its article is sealed again', async () => {
    const { system } = database()
    await system.query('update "Article" set "sealed" = true where "id" = $1', [stage.articleId])
    expect(called((await page('')).items)).toEqual(['elsewhere'])
    expect(called((await page('state=decided')).items)).toEqual(['decided'])
    await system.query('update "Article" set "sealed" = false where "id" = $1', [stage.articleId])
  })
})

describe('a quote', () => {
  const family = '👨‍👩‍👧'
  test.each([
    ['a short one is whole', 'one two', { start: 4, end: 7 }, 'two'],
    ['a long one loses its middle', 'x'.repeat(300), { start: 0, end: 300 }, `${'x'.repeat(180)} … ${'x'.repeat(100)}`],
  ])('%s', (_, text, extent, quote) => {
    expect(quoteOf(text, extent)).toBe(quote)
  })

  test('it is cut between words', () => {
    const quote = quoteOf('passage '.repeat(60), { start: 0, end: 480 })
    expect(new Set(quote.trim().split(' '))).toEqual(new Set(['passage', '…']))
  })

  test('no character is split', () => {
    for (let shift = 0; shift < family.length; shift += 1) {
      const text = '.'.repeat(shift) + family.repeat(60)
      const quote = quoteOf(text, { start: 0, end: text.length })
      expect(quote.replaceAll(family, '').replace(' … ', '')).toBe('.'.repeat(shift))
    }
  })
})
