import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { countEvents } from '../testing/stage'
import { removeDemo, seedDemo } from './seed-demo'

const database = testDatabase()

test('the demo goes in once, whole, and comes out again', async () => {
  const projectId = await seedDemo(new Date())
  expect(projectId).not.toBeNull()
  expect(await seedDemo(new Date())).toBeNull()
  if (projectId === null) return
  const count = async (table: string) =>
    Number(
      (
        await database().system.query<{ n: number }>(
          `select count(*)::int as n from "${table}" where "projectId" = $1`,
          [projectId],
        )
      ).rows[0]?.n,
    )
  expect(await count('Article')).toBeGreaterThanOrEqual(6)
  expect(await count('Category')).toBeGreaterThanOrEqual(14)
  expect(await count('Highlight')).toBeGreaterThanOrEqual(110)
  expect(await count('Thread')).toBeGreaterThanOrEqual(12)
  expect(await countEvents(database().system, projectId)).toBeGreaterThan(150)
  const states = await database().system.query<{ state: string; n: number }>(
    'select "state"::text, count(*)::int as n from "Disagreement" where "projectId" = $1 group by 1 order by 1',
    [projectId],
  )
  const counts = new Map(states.rows.map(({ state, n }) => [state, n]))
  expect(counts.get('decided')).toBe(14)
  expect(counts.get('open')).toBeGreaterThan(10)
  expect(await count('CategoryRule')).toBe(5)
  expect(await count('BlindHighlight')).toBeGreaterThan(80)
  const { rows } = await database().system.query<{ start: number; end: number; exact: string; text: string }>(
    'select n."start", n."end", n."exact", v."text" from "Anchor" n join "Version" v on v."id" = n."versionId"',
  )
  for (const { start, end, exact, text } of rows) expect(text.slice(start, end)).toBe(exact)
  await removeDemo()
  expect(await count('Article')).toBe(0)
  expect(await seedDemo(new Date())).not.toBeNull()
})
