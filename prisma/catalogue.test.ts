import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../server/testing/fresh-database'

const database = testDatabase()

/** Tables about people rather than projects, with policies of their own; and Prisma's book-keeping, which no role of ours reads. */
const outside = ['User', 'Account', 'VerificationToken', 'UserLink', 'ApiToken', 'RateLimit', '_prisma_migrations']
/** Rows of somebody's coding or discussion: the seal must be there, and nobody may lift it by hand. */
const sealable = ['Highlight', 'Anchor', 'Tag', 'Thread', 'Comment', 'Reaction', 'Notification', 'Event']
/** Written once. */
const immutable = ['Event', 'Version', 'Original', 'BlindHighlight']

interface Table {
  readonly name: string
  readonly firstOfKey: string | null
  readonly hasProjectId: boolean
  readonly enabled: boolean
  readonly forced: boolean
  readonly policies: number
  readonly sealed: boolean
  readonly sealedPolicies: number
  readonly bornSealed: boolean
}

const tablesQuery = `
  select c.relname as name,
    (select a.attname::text from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] where k.conrelid = c.oid and k.contype = 'p') as "firstOfKey",
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'projectId' and a.attnotnull and not a.attisdropped) as "hasProjectId",
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polpermissive and 'variorum_app'::regrole = any (p.polroles)) as policies,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'sealed' and not a.attisdropped) as sealed,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polpermissive and 'variorum_app'::regrole = any (p.polroles)
      and p.polcmd in ('*', 'r') and pg_get_expr(p.polqual, p.polrelid) like '%sealed%') as "sealedPolicies",
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'born_sealed' and t.tgenabled <> 'D') as "bornSealed"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`

/** Every way in which the catalogue falls short of the walls of DESIGN §5; empty when they stand. */
async function breaches(db: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const found: string[] = []
  const { rows: tables } = await db.query<Table>(tablesQuery)
  for (const table of tables.filter(({ name }) => name !== '_prisma_migrations')) {
    if (!table.enabled || !table.forced) found.push(`${table.name}: row-level security is not enabled and forced`)
    if (outside.includes(table.name)) continue
    const first = table.name === 'Project' ? 'id' : 'projectId'
    if (table.firstOfKey !== first) found.push(`${table.name}: its primary key does not begin with ${first}`)
    if (table.name !== 'Project' && !table.hasProjectId)
      found.push(`${table.name}: projectId is missing or may be null`)
    if (table.policies === 0) found.push(`${table.name}: no policy for variorum_app`)
    if (table.sealed && table.name !== 'Article') {
      if (table.sealedPolicies === 0) found.push(`${table.name}: no policy heeds the seal`)
      if (!table.bornSealed) found.push(`${table.name}: rows are not born sealed`)
    }
  }
  for (const name of sealable) {
    if (!tables.some((table) => table.name === name && table.sealed)) found.push(`${name}: has no seal`)
  }
  const { rows: weak } = await db.query<{ what: string }>(
    `
    select 'the role ' || rolname || ' stands above row-level security' as what from pg_roles
      where rolname in ('variorum_app', 'variorum_gate', 'variorum_system') and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)
    union all select 'the role ' || r.rolname || ' owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname in ('variorum_app', 'variorum_gate')
    union all select 'the role ' || r.rolname || ' owns the function ' || p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
      where r.rolname in ('variorum_app', 'variorum_gate')
    union all select 'the role ' || r.rolname || ' may become ' || g.rolname from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
      where r.rolname in ('variorum_app', 'variorum_gate')
    union all select grantee || ' may ' || lower(privilege_type) || ' ' || table_name from information_schema.role_table_grants
      where grantee in ('variorum_app', 'variorum_gate', 'PUBLIC') and table_schema = 'public'
        and (privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or (table_name = any ($1) and privilege_type in ('UPDATE', 'DELETE')))
    union all select grantee || ' may update ' || table_name || '.' || column_name from information_schema.role_column_grants
      where grantee in ('variorum_app', 'variorum_gate', 'PUBLIC') and table_schema = 'public' and privilege_type = 'UPDATE'
        and (column_name in ('sealed', 'projectId', 'authorId', 'createdBy') or table_name = any ($1))
    union all select 'variorum_app may delete from ' || table_name from information_schema.role_table_grants
      where grantee = 'variorum_app' and table_schema = 'public' and privilege_type = 'DELETE'
        and table_name <> all (array['Reaction', 'Import'])
    union all select 'variorum_app may read User.' || column_name from information_schema.role_column_grants
      where grantee = 'variorum_app' and table_schema = 'public' and table_name = 'User' and privilege_type = 'SELECT' and column_name in ('passwordHash', 'sessionEpoch')
    union all select 'the view ' || relname || ' is not security_invoker' from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (reloptions) or 'security_invoker=on' = any (reloptions), false)
    union all select 'anybody may run ' || proname || ', which runs as its owner' from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('public', oid, 'execute')
    union all select proname || ' runs as its owner without a search_path' from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and not coalesce(proconfig::text like '%search_path=%', false)`,
    [immutable],
  )
  return [...found, ...weak.map(({ what }) => what)]
}

test('every wall of the design stands', async () => {
  expect(await breaches(database().owner)).toEqual([])
})

test('the check sees the tables it speaks of', async () => {
  const { rows } = await database().owner.query<Table>(tablesQuery)
  expect(rows.length).toBeGreaterThan(25)
  for (const name of [...outside, ...sealable, ...immutable]) expect(rows.map((row) => row.name)).toContain(name)
})

describe('the check catches what is planted', () => {
  let client: pg.PoolClient
  beforeAll(async () => {
    client = await database().owner.connect()
  })
  afterAll(() => client.release())

  test.each([
    [
      'a table without key, security and policy',
      'create table "Planted" ("id" uuid primary key)',
      [
        'Planted: row-level security is not enabled and forced',
        'Planted: its primary key does not begin with projectId',
        'Planted: projectId is missing or may be null',
        'Planted: no policy for variorum_app',
      ],
    ],
    [
      'security that is not forced',
      'alter table "Category" no force row level security',
      ['Category: row-level security is not enabled and forced'],
    ],
    ['a dropped policy', 'drop policy member on "Article"', ['Article: no policy for variorum_app']],
    [
      'a policy that forgets the seal',
      'alter policy member on "Tag" using ("projectId" = any ((select app_projects())::uuid[]))',
      ['Tag: no policy heeds the seal'],
    ],
    [
      'a table whose rows are not born sealed',
      'drop trigger born_sealed on "Comment"',
      ['Comment: rows are not born sealed'],
    ],
    [
      'events that can be changed',
      'grant update ("after") on "Event" to variorum_app',
      ['variorum_app may update Event.after'],
    ],
    [
      'events that can be deleted',
      'grant delete on "Event" to variorum_app',
      ['variorum_app may delete Event', 'variorum_app may delete from Event'],
    ],
    [
      'a seal that can be lifted',
      'grant update ("sealed") on "Highlight" to variorum_app',
      ['variorum_app may update Highlight.sealed'],
    ],
    [
      'a whole table that can be changed',
      'grant update on "Thread" to variorum_app',
      [
        'variorum_app may update Thread.authorId',
        'variorum_app may update Thread.projectId',
        'variorum_app may update Thread.sealed',
      ],
    ],
    [
      'password hashes in sight',
      'grant select ("passwordHash") on "User" to variorum_app',
      ['variorum_app may read User.passwordHash'],
    ],
    [
      'a view that looks as its owner',
      'create view "Peek" as select * from "Tag"',
      ['the view Peek is not security_invoker'],
    ],
    [
      'a role that may become another',
      'grant variorum_gate to variorum_app',
      ['the role variorum_app may become variorum_gate'],
    ],
    [
      'an open door',
      `create function "door"() returns int language sql security definer as 'select 1'`,
      ['anybody may run door, which runs as its owner', 'door runs as its owner without a search_path'],
    ],
  ])('%s', async (_, statement, expected) => {
    await client.query('begin')
    try {
      await client.query(statement)
      const found = await breaches(client)
      for (const breach of expected) expect(found).toContain(breach)
      expect(found).toHaveLength(expected.length)
    } finally {
      await client.query('rollback')
    }
    expect(await breaches(client)).toEqual([])
  })
})
