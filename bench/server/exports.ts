import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { everyExcerpt } from '@/core/excerpts/query'
import { type ProjectId, type UserId, asId } from '@/core/ids'
import { exportExcerpts } from '@/server/excerpts/export-excerpts'
import { disconnect } from '@/server/platform/db'
import { addProject, passage, systemPool } from './desk-of-ten'

const count = Number(process.env.BENCH_EXCERPTS ?? 100_000)
const rounds = 3

const pool = systemPool(4)
const project = await addProject(pool, 'Export')
const places = Array.from({ length: 5_000 }, (_, n) => ({ n, ...passage(project.text, n) }))
console.log(`  filling ${count.toLocaleString('en')} highlights …`)
const client = await pool.connect()
await client.query('create temporary table place (n int, s int, e int, x text)')
await client.query(
  'insert into place select * from jsonb_to_recordset($1) as p(n int, start int, "end" int, exact text)',
  [JSON.stringify(places)],
)
await client.query(
  'create temporary table seed as select gen_random_uuid() as id, g as n from generate_series(0, $1::int - 1) g',
  [count],
)
await client.query(
  'insert into "Highlight" ("projectId", "id", "articleId", "authorId") select $1, id, $2, $3 from seed',
  [project.projectId, project.articleId, project.userId],
)
await client.query(
  'insert into "Anchor" ("projectId", "highlightId", "versionId", "articleId", "authorId", "start", "end", "exact", "prefix", "suffix") select $1, id, $2, $3, $4, p.s, p.e, p.x, \'before \', \' after\' from seed join place p on p.n = seed.n % 5000',
  [project.projectId, project.versionId, project.articleId, project.userId],
)
await client.query(
  'insert into "Tag" ("projectId", "highlightId", "categoryId", "authorId", "articleId") select $1, id, $2, $3, $4 from seed',
  [project.projectId, project.categoryId, project.userId, project.articleId],
)
// Only the owner of the tables may gather their statistics; a running database does so by itself.
const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
await owner.connect()
await owner.query('analyze')
await owner.end()

const actor = {
  userId: asId<UserId>(project.userId),
  name: 'Bench',
  email: 'bench@bench.test',
  demo: false,
  via: 'token',
  scope: 'read',
} as const

/** Rows a second of one whole export, and the most memory it took above the idle process. */
async function ours(extension: 'csv' | 'jsonl'): Promise<{ readonly rate: number; readonly megabytes: number }> {
  globalThis.gc?.()
  const idle = process.memoryUsage().rss
  let peak = idle
  const begun = performance.now()
  const opened = await exportExcerpts(actor, asId<ProjectId>(project.projectId), everyExcerpt, extension)
  if (!opened.ok) throw new Error(opened.error.detail)
  for await (const piece of opened.value.pieces) {
    if (piece.length > 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  return { rate: (count * 1000) / (performance.now() - begun), megabytes: (peak - idle) / 1e6 }
}

async function plainCopy(): Promise<number> {
  const begun = performance.now()
  const sql = `copy (
    select h.*, n."start", n."end", n."exact", n."prefix", n."suffix", a."title", a."outlet", u."name",
      (select array_agg(g."categoryId") from "Tag" g where g."projectId" = h."projectId" and g."highlightId" = h."id" and g."deletedAt" is null)
    from "Highlight" h join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" join "Article" a on a."projectId" = h."projectId" and a."id" = h."articleId" join "User" u on u."id" = h."authorId"
    where h."projectId" = '${project.projectId}' order by a."title", a."id", n."start", h."id") to stdout with csv`
  await pipeline(client.query(copyTo(sql)), new Writable({ write: (_chunk, _encoding, done) => done() }))
  return (count * 1000) / (performance.now() - begun)
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
await plainCopy()
for (const extension of ['csv', 'jsonl'] as const) {
  const ratios: number[] = []
  let most = 0
  for (let round = 1; round <= rounds; round += 1) {
    const { rate, megabytes } = await ours(extension)
    const plain = await plainCopy()
    ratios.push(rate / plain)
    most = Math.max(most, megabytes)
    console.log(
      `  ${extension} round ${round}: ${Math.round(rate / 1000)} k excerpts/s, COPY ${Math.round(plain / 1000)} k rows/s, ${Math.round(megabytes)} MB above idle`,
    )
  }
  console.log(
    `export ${extension}, ${count.toLocaleString('en')} excerpts: ${(median(ratios) * 100).toFixed(0)} % of COPY TO (goal ≥ 60 %), at most ${Math.round(most)} MB above idle (goal ≤ 150)`,
  )
}
client.release()
await pool.end()
await disconnect()
