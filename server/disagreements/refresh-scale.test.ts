import { expect, test } from 'vitest'
import { ok } from '@/core/result'
import { act } from '../act'
import { testDatabase } from '../testing/fresh-database'
import { setStage } from '../testing/stage'
import { refreshDisagreements } from './refresh'
import { mark, seen, submitAll } from './testing'

const database = testDatabase()

/** Each analyst marks 44 units of every hundred, and every fifth time 40: in four of five places one differs. */
const perPerson = 250

test('a thousand highlights without statistics: far from the seconds that a row-by-row join would take', async () => {
  const { system } = database()
  const stage = await setStage(system, 'word '.repeat(5_000))
  const people = [stage.analyst, stage.colleague, stage.lead, stage.owner]
  await system.query(
    `with n as (select gen_random_uuid() as id, p.id as who, p.nth, i from unnest($4::uuid[]) with ordinality as p(id, nth), generate_series(0, $5 - 1) as i),
      h as (insert into "Highlight" ("projectId", "id", "articleId", "authorId") select $1, n.id, $2, n.who from n),
      t as (insert into "Tag" ("projectId", "highlightId", "categoryId", "authorId", "articleId") select $1, n.id, $6, n.who, $2 from n)
     insert into "Anchor" ("projectId", "highlightId", "versionId", "articleId", "authorId", "start", "end", "exact", "prefix", "suffix")
     select $1, n.id, $3, $2, n.who, i * 100, i * 100 + case when (i + n.nth) % 5 = 0 then 40 else 44 end, 'x', '', '' from n`,
    [
      ...[stage.projectId, stage.articleId, stage.versionId, people.map(({ userId }) => userId), perPerson],
      stage.categories.parent,
    ],
  )
  await submitAll(system, stage, people)
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1)
    await act(stage.analyst, stage.projectId, 'submit', async (scene) => {
      const begun = performance.now()
      const changes = await refreshDisagreements(scene, stage.articleId)
      times.push(performance.now() - begun)
      return ok({ answer: null, changes })
    })
  expect((await seen(stage)).length).toBe(200)
  expect(Math.min(...times.slice(1))).toBeLessThan(500)
  const before = await seen(stage)
  await mark(stage, stage.analyst, 'word word', [stage.categories.child])
  const after = await seen(stage)
  expect(after.filter(({ rev }, row) => rev !== before[row]?.rev).length).toBeLessThanOrEqual(2)
})
