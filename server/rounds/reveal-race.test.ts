import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../actor'
import { putHighlight } from '../reading/put-highlight'
import { getReading } from '../reading/read'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, addPerson, countEvents, newId, newPlace, setStage } from '../testing/stage'
import { assignMany } from './assign-many'
import { beginRound } from './begin-round'
import { getFrozenLayer } from './get-frozen-layer'
import { revealRound } from './reveal-round'
import { submitCoding } from './submit-coding'
import { roundOf, sealFromBirth } from './testing'

vi.setConfig({ testTimeout: 60_000 })

/** The reveal against everybody who codes at that moment. */
const database = testDatabase()
const words = Array.from({ length: 120 }, (_, n) => `word${n}`)
let stage: Stage
let analysts: readonly Actor[]

beforeEach(async () => {
  const { system } = database()
  stage = await setStage(system, words.join(' '))
  await sealFromBirth(system, stage.articleId)
  const more = [await addPerson(system, 'Dana Dritte'), await addPerson(system, 'Vera Vierte')]
  for (const { userId } of more)
    await system.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, $3)', [
      stage.projectId,
      userId,
      'analyst',
    ])
  analysts = [stage.analyst, stage.colleague, ...more]
  const pairs = analysts.map(({ userId }) => ({ articleId: stage.articleId, userId }))
  await valueOf(assignMany(stage.lead, stage.projectId, pairs))
})

const place = () => ({ projectId: stage.projectId, articleId: stage.articleId })

/** One highlight on a word of its own: its id when it was acknowledged, else why not. */
async function write(who: Actor, at: number) {
  const word = words[at] ?? ''
  const start = words.slice(0, at).join(' ').length + (at === 0 ? 0 : 1)
  const to = newPlace(stage)
  const input = {
    versionId: stage.versionId,
    start,
    end: start + word.length,
    exact: word,
    note: '',
    categoryIds: [stage.categories.child],
  }
  const put = await putHighlight(who, to, input, null)
  if (put.ok) return to.highlightId
  return put.error.code === 'conflict' ? put.error.reason : put.error.code
}

/** As many as the pool has connections: more would only wait in this process, not at the database. */
const lanes = 20

/** A hundred writes by the four in turn, twenty of them under way at any moment; `meanwhile` runs just before the nth. */
async function writeAll(meanwhile: (n: number, who: Actor) => Promise<unknown> | null): Promise<readonly string[]> {
  const answers = new Map<number, string>()
  const lane = async (first: number) => {
    for (let n = first; n < 100; n += lanes) {
      const who = analysts[n % analysts.length] ?? stage.analyst
      await meanwhile(n, who)
      answers.set(n, await write(who, n))
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))
  return [...answers.values()]
}

/** What stands in the database, past every wall. */
async function counts() {
  const { rows } = await database().system.query<Record<string, number | string[]>>(
    `select ${['Highlight', 'Anchor', 'Tag', 'Event', 'Notification']
      .map((table) => `(select count(*)::int from "${table}" where "projectId" = $1 and "sealed") as "${table}"`)
      .join(', ')}, (select array_agg("id"::text order by "id") from "Highlight" where "projectId" = $1) as ids`,
    [stage.projectId],
  )
  const { ids, ...sealed } = rows[0] ?? {}
  return { ids: Array.isArray(ids) ? ids : [], sealed: Object.values(sealed) }
}

test('a reveal among a hundred writes leaves no row sealed, loses none and refuses none', async () => {
  const roundId = await roundOf(database().system, stage)
  const answers = await writeAll((n) => (n === 50 ? valueOf(revealRound(stage.lead, { ...place(), roundId })) : null))
  const { ids, sealed } = await counts()
  expect(sealed).toEqual([0, 0, 0, 0, 0])
  expect(ids).toEqual([...answers].sort())
  // Four assignments, three of the reveal, one of each write.
  expect(await countEvents(database().system, stage.projectId)).toBe(107)
  const frozen = await valueOf(getFrozenLayer(stage.reader, { ...place(), roundId }))
  expect(frozen.length).toBeLessThan(100)
  for (const { highlightId } of frozen) expect(ids).toContain(highlightId)
  for (const who of [stage.reader, stage.lead, ...analysts])
    expect((await valueOf(getReading(who, stage.projectId, stage.articleId))).highlights).toHaveLength(100)
})

test('those who submit while they write: the last reveals, and only one’s own lock refuses', async () => {
  const answers = await writeAll((n, who) =>
    n >= 40 && n < 44 ? valueOf(submitCoding(who, stage.projectId, stage.articleId)) : null,
  )
  const refused = answers.filter((answer) => answer === 'submitted')
  const { ids, sealed } = await counts()
  expect(sealed).toEqual([0, 0, 0, 0, 0])
  expect(ids).toEqual(answers.filter((answer) => answer !== 'submitted').sort())
  expect(ids.length + refused.length).toBe(100)
  await countEvents(database().system, stage.projectId)
})

test('a second round that begins among the writes leaves every row of them sealed, each to its author', async () => {
  const roundId = await roundOf(database().system, stage)
  for (const [n, who] of analysts.entries()) await write(who, 110 + n)
  await valueOf(revealRound(stage.lead, { ...place(), roundId }))
  const answers = await writeAll((n) =>
    n === 50 ? valueOf(beginRound(stage.lead, { ...place(), roundId: newId() }, 'blind', null)) : null,
  )
  const { ids, sealed } = await counts()
  expect(ids).toHaveLength(104)
  expect(ids).toEqual(expect.arrayContaining([...answers]))
  expect(sealed.slice(0, 4)).toEqual([104, 104, 104, 104])
  for (const who of analysts)
    expect((await valueOf(getReading(who, stage.projectId, stage.articleId))).highlights).toHaveLength(26)
  expect((await valueOf(getReading(stage.lead, stage.projectId, stage.articleId))).highlights).toEqual([])
})

test('this count finds a row that a reveal leaves sealed', async () => {
  const { owner } = database()
  await owner.query(
    'create function keep() returns trigger language plpgsql as \'begin return old; end\'; create trigger keep before update on "Tag" for each row execute function keep()',
  )
  try {
    await write(stage.analyst, 0)
    await valueOf(revealRound(stage.lead, { ...place(), roundId: await roundOf(database().system, stage) }))
    expect((await counts()).sealed).toEqual([0, 0, 1, 0, 0])
  } finally {
    await owner.query('drop trigger keep on "Tag"; drop function keep()')
  }
})
