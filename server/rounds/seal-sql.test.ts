import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import type { RoundId } from '@/core/ids'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, setStage } from '../testing/stage'
import { assignMany } from './assign-many'
import { submitCoding } from './submit-coding'
import { type Secret, canary, codeInSecret, makeSecret, roundOf, sealFromBirth, wear } from './testing'

/**
 * The seal with every check of the application off: bare statements as `variorum_app`, in the name of each role. The
 * two numbers of the log are left out of the comparison: they rise with every deed, and never leave the server but
 * encrypted (`server/live/cursor`).
 */
const database = testDatabase()
let stage: Stage
let secret: Secret
let roundId: RoundId
let client: pg.PoolClient
let before: ReadonlyMap<string, string>

interface Column {
  readonly table: string
  readonly columns: readonly string[]
}
let readable: readonly Column[]

const attackers = () => [stage.reader, stage.analyst, stage.lead, stage.owner]
const titles = ['reader', 'analyst', 'lead', 'owner'] as const
const attacker = (title: (typeof titles)[number]): Actor => stage[title]

beforeAll(async () => {
  const { system, owner } = database()
  stage = await setStage(system)
  await sealFromBirth(system, stage.articleId)
  roundId = await roundOf(system, stage)
  secret = makeSecret()
  const pairs = [stage.analyst, stage.colleague].map(({ userId }) => ({ articleId: stage.articleId, userId }))
  await valueOf(assignMany(stage.lead, stage.projectId, pairs))
  await valueOf(submitCoding(stage.analyst, stage.projectId, stage.articleId))
  client = await owner.connect()
  const { rows } = await client.query<Column>(
    `select table_name as table, json_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns c
     where table_schema = 'public' and has_column_privilege('variorum_app', quote_ident(table_name), column_name, 'select')
       and (table_name, column_name) not in (('Project', 'eventSeq'), ('Event', 'seq'))
     group by table_name order by table_name`,
  )
  readable = rows
  before = await everythingSeen()
  await codeInSecret(owner, stage, secret)
})
afterAll(() => client.release())

/** Runs `work` in somebody's name inside a transaction that is rolled back, within the one around it when there is one. */
async function asActor<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await wear(client, actor)
    return await work()
  } finally {
    await client.query('rollback')
  }
}

/** What a statement comes to in somebody's name: `done n` with its rows, or the code of its error. Nothing of it is kept. */
async function attempt(actor: Actor, statement: string, ...values: readonly unknown[]): Promise<string> {
  return asActor(actor, () =>
    client.query(statement, [...values]).then(
      ({ rowCount, rows }) => `done ${rowCount ?? 0}${rows.length > 0 ? ` ${JSON.stringify(rows)}` : ''}`,
      (error: { readonly code?: string; readonly detail?: string; readonly message: string }) => {
        expect(`${error.message} ${error.detail ?? ''}`).not.toContain(canary)
        return error.code ?? error.message
      },
    ),
  )
}

/** Every row of a table that somebody may read, as one text, with its count. */
async function seenIn({ table, columns }: Column): Promise<string> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const { rows } = await client.query<{ seen: string; count: number }>(
    `select coalesce(string_agg(r::text, E'\n' order by r::text), '') as seen, count(*)::int as count from (select ${names} from "${table}") r`,
  )
  return `${rows[0]?.count ?? 0} rows\n${rows[0]?.seen ?? ''}`
}

async function everythingSeen(): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  for (const actor of attackers())
    await asActor(actor, async () => {
      for (const column of readable) seen.set(`${column.table} as ${actor.name}`, await seenIn(column))
    })
  return seen
}

test('the attack knows the tables, and there is something to hide in eight of them', async () => {
  expect(readable.length).toBeGreaterThan(20)
  const found = await asActor(stage.colleague, async () => {
    const tables: string[] = []
    for (const column of readable) if ((await seenIn(column)).includes(canary)) tables.push(column.table)
    return tables
  })
  expect(found).toEqual(['Comment', 'Event', 'Highlight', 'Reaction'])
  const { rows } = await database().system.query<{ n: number }>(
    'select (select count(*) from "Tag" where "sealed")::int + (select count(*) from "Anchor" where "sealed")::int + (select count(*) from "Thread" where "sealed")::int + (select count(*) from "Notification" where "sealed")::int as n',
  )
  expect(rows).toEqual([{ n: 7 }])
})

test('every table reads the same as before the colleague began, byte for byte, for every role', async () => {
  const after = await everythingSeen()
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [what, seen] of after) {
    expect(seen, what).toBe(before.get(what))
    expect(seen, what).not.toContain(canary)
  }
})

test('who is in no project of theirs, or has left it, reads nothing of the article at all', async () => {
  const { system } = database()
  const seat = [stage.projectId, stage.reader.userId]
  await system.query('update "Member" set "leftAt" = now() where "projectId" = $1 and "userId" = $2', seat)
  try {
    for (const actor of [stage.stranger, stage.reader])
      await asActor(actor, async () => {
        for (const column of readable.filter(({ columns }) => columns.includes('projectId')))
          expect(await seenIn(column), column.table).toBe('0 rows\n')
      })
  } finally {
    await system.query('update "Member" set "leftAt" = null where "projectId" = $1 and "userId" = $2', seat)
  }
})

describe.each(titles)('as %s', (title) => {
  test('nothing is found by its id, by its article, by counting, or by an error that only a hidden row could raise', async () => {
    const actor = attacker(title)
    const probes: readonly (readonly [string, string])[] = [
      ['select 1 from "Highlight" where "id" = $1', secret.highlightId],
      ['select 1 from "Anchor" where "highlightId" = $1', secret.highlightId],
      ['select 1 from "Tag" where "highlightId" = $1', secret.highlightId],
      ['select 1 from "Thread" where "id" = $1', secret.threadId],
      ['select 1 from "Comment" where "id" = $1', secret.commentId],
      ['select 1 from "Reaction" where "commentId" = $1', secret.commentId],
      ['select 1 from "Notification" where "commentId" = $1', secret.commentId],
      ['select 1 from "Event" where "subjectId" = $1', secret.highlightId],
      ['select 1 from "Highlight" where "articleId" = $1 for update', stage.articleId],
      ['select 1 from "Tag" where "categoryId" = $1', stage.categories.child],
      [
        `select 1 from "Highlight" where "articleId" = $1 and 1 / (case when "note" like '${canary}%' then 0 else 1 end) = 1`,
        stage.articleId,
      ],
      ['select 1 from "Anchor" where "articleId" = $1 and "exact"::int = 1', stage.articleId],
      ['update "Highlight" set "note" = \'x\' where "id" = $1 returning "note"', secret.highlightId],
      ['update "Anchor" set "exact" = \'x\' where "highlightId" = $1 returning "exact"', secret.highlightId],
      ['update "Tag" set "deletedAt" = now() where "highlightId" = $1', secret.highlightId],
      ['update "Thread" set "deletedAt" = now() where "id" = $1', secret.threadId],
      ['update "Comment" set "deletedAt" = now() where "id" = $1', secret.commentId],
      ['update "Notification" set "readAt" = now() where "commentId" = $1', secret.commentId],
      ['delete from "Reaction" where "commentId" = $1', secret.commentId],
    ]
    for (const [statement, id] of probes) expect(await attempt(actor, statement, id), statement).toBe('done 0')
    expect(
      await attempt(actor, 'select exists (select from "Highlight" where "id" = $1) as e', secret.highlightId),
    ).toBe('done 1 [{"e":false}]')
    expect(
      await attempt(actor, 'select count(*)::int as n from "Highlight" where "articleId" = $1', stage.articleId),
    ).toBe('done 1 [{"n":0}]')
  })

  // Who inserts under an id that is taken hears that it is taken. An id has 74 random bits, so whoever knows one was
  // shown it; what such a person must not get is anything of the row.
  test('an insert under its id gets nothing of the row, neither to read nor to change', async () => {
    const actor = attacker(title)
    const row = [stage.projectId, secret.highlightId, stage.articleId, actor.userId] as const
    const insert = 'insert into "Highlight" as h ("projectId", "id", "articleId", "authorId") values ($1, $2, $3, $4)'
    expect(await attempt(actor, `${insert} returning *`, ...row)).toBe('23505')
    expect(await attempt(actor, `${insert} on conflict do nothing returning *`, ...row)).toBe('done 0')
    expect(
      await attempt(
        actor,
        `${insert} on conflict ("projectId", "id") do update set "note" = h."note" returning h."note"`,
        ...row,
      ),
    ).toBe('42501')
    const stranger = `${insert} on conflict ("projectId", "id") do update set "note" = h."note" returning h."note"`
    expect(await attempt(stage.stranger, stranger, ...row.with(3, stage.stranger.userId))).toBe('42501')
  })

  test('rows hung on it through foreign keys show nothing of it', async () => {
    const actor = attacker(title)
    const seen = await asActor(actor, async () => {
      await client.query(
        'insert into "Tag" ("projectId", "highlightId", "categoryId", "authorId", "articleId") values ($1, $2, $3, $4, $5)',
        [stage.projectId, secret.highlightId, stage.categories.parent, actor.userId, stage.articleId],
      )
      return client.query(
        'select h."note", n."exact" from "Tag" t left join "Highlight" h on h."id" = t."highlightId" left join "Anchor" n on n."highlightId" = t."highlightId" where t."highlightId" = $1',
        [secret.highlightId],
      )
    })
    expect(seen.rows).toEqual([{ note: null, exact: null }])
  })
})

describe('nobody lifts the seal who may not', () => {
  const reveal = 'select reveal_round($1, $2) as outcome'
  const outcome = (word: string) => `done 1 ${JSON.stringify([{ outcome: word }])}`

  test('by the functions', async () => {
    const place = () => [stage.projectId, roundId] as const
    expect(await attempt(stage.stranger, reveal, ...place())).toBe(outcome('absent'))
    for (const who of [stage.reader, stage.analyst, stage.colleague])
      expect(await attempt(who, reveal, ...place()), who.name).toBe(outcome('forbidden'))
    const seal = 'select seal_article($1, $2) as outcome'
    expect(await attempt(stage.stranger, seal, stage.projectId, stage.articleId)).toBe(outcome('absent'))
    for (const who of [stage.reader, stage.analyst])
      expect(await attempt(who, seal, stage.projectId, stage.articleId)).toBe(outcome('forbidden'))
    expect(await attempt(stage.lead, reveal, stage.projectId, uuidv7())).toBe(outcome('absent'))
    expect(await attempt(stage.lead, reveal, ...place())).toBe(outcome('revealed'))
  })

  // The analyst has submitted, the colleague has not: whoever could touch the others' assignments would reveal.
  test.each([
    ['submitting for the others', 'update "Assignment" set "submittedAt" = now() where "userId" <> $1'],
    ['taking the article from the others', 'update "Assignment" set "removedAt" = now() where "userId" <> $1'],
    [
      'a round of one’s own',
      'insert into "Round" ("projectId", "id", "articleId", "number", "mode", "createdBy") select "projectId", gen_random_uuid(), "articleId", 2, \'open\', $1::uuid from "Round"',
    ],
    [
      'an assignment of one’s own',
      'insert into "Assignment" ("projectId", "roundId", "userId", "articleId", "createdBy", "submittedAt") select "projectId", "id", $1::uuid, "articleId", $1::uuid, now() from "Round"',
    ],
    [
      'another setting of the project',
      'update "Project" set "revealWhenSubmitted" = not "revealWhenSubmitted" where $1::uuid is not null',
    ],
    ['the column itself', 'update "Article" set "sealed" = false where $1::uuid is not null'],
    [
      'a frozen row',
      'insert into "BlindHighlight" ("projectId", "roundId", "highlightId", "articleId", "versionId", "authorId", "start", "end", "exact", "categoryIds") select "projectId", "id", $1::uuid, "articleId", $1::uuid, $1::uuid, 0, 1, \'x\', \'{}\' from "Round"',
    ],
  ])('by %s', async (_what, statement) => {
    for (const who of [stage.reader, stage.analyst])
      expect(['42501', 'done 0'], who.name).toContain(await attempt(who, statement, who.userId))
  })

  test('by leaving a round oneself, or by coming back after one was taken away', async () => {
    const leave = 'update "Assignment" set "removedAt" = now() where "userId" = $1'
    expect(await attempt(stage.analyst, leave, stage.analyst.userId)).toBe('42501')
    const back = await asActor(stage.lead, async () => {
      expect((await client.query(leave, [stage.analyst.userId])).rowCount).toBe(1)
      await wear(client, stage.analyst)
      return client.query('update "Assignment" set "removedAt" = null where "userId" = $1', [stage.analyst.userId])
    })
    expect(back.rowCount).toBe(0)
  })
})

describe('this attack finds a leak that is planted', () => {
  const members = '"projectId" = any ((select app_projects())::uuid[])'
  test.each([
    ['Highlight', `alter policy member on "Highlight" using (${members})`],
    ['Tag', `alter policy member on "Tag" using (${members})`],
    ['Event', `alter policy member on "Event" using (${members})`],
    ['Thread', 'alter table "Thread" disable row level security'],
    ['Notification', `alter policy recipient on "Notification" using ("userId" = (select app_user()))`],
  ])('in %s', async (table, statement) => {
    const column = readable.find((one) => one.table === table)
    if (column === undefined) throw new Error(`no ${table}`)
    await client.query('begin')
    try {
      await client.query(statement)
      await wear(client, stage.lead)
      expect(await seenIn(column)).not.toBe(before.get(`${table} as ${stage.lead.name}`))
    } finally {
      await client.query('rollback')
    }
  })
})
