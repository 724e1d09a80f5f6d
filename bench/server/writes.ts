import { uuidv7 } from 'uuidv7'
import { serve } from '@/server/http/serve'
import { disconnect } from '@/server/platform/db'
import { putHighlightEndpoint } from '@/server/reading/api'
import { type BenchProject, addProject, passage, systemPool } from './desk-of-ten'

const writers = 20
const projectCount = 10
const perRound = Number(process.env.BENCH_WRITES ?? 600)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)

const pool = systemPool(writers)
const projects = await Promise.all(Array.from({ length: projectCount }, (_, n) => addProject(pool, `Bench ${n}`)))
const handler = serve(putHighlightEndpoint)

/** Runs `count` calls by so many writers at once; gives calls a second. */
async function rate(count: number, call: (project: BenchProject, n: number) => Promise<void>): Promise<number> {
  const begun = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const project = projects[writer % projectCount]
      if (project === undefined) throw new Error('no project')
      while (next < count) await call(project, next++)
    }),
  )
  return (count * 1000) / (performance.now() - begun)
}

async function throughHandler(
  { projectId, articleId, versionId, categoryId, token, text }: BenchProject,
  n: number,
): Promise<void> {
  const h = uuidv7()
  const request = new Request(
    `http://localhost:3000/api/v1/projects/${projectId}/articles/${articleId}/highlights/${h}`,
    {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ versionId, ...passage(text, n), note: '', categoryIds: [categoryId] }),
    },
  )
  const answer = await handler(request, { params: Promise.resolve({ p: projectId, a: articleId, h }) })
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
}

async function plainInsert({ projectId, articleId, userId }: BenchProject): Promise<void> {
  await pool.query('insert into "Highlight" ("projectId", "id", "articleId", "authorId") values ($1, $2, $3, $4)', [
    projectId,
    uuidv7(),
    articleId,
    userId,
  ])
}

await rate(200, throughHandler)
await rate(200, plainInsert)
const ratios: number[] = []
for (let round = 1; round <= rounds; round += 1) {
  const ours = await rate(perRound, throughHandler)
  const plain = await rate(perRound, plainInsert)
  ratios.push(ours / plain)
  console.log(
    `  round ${round}: ${Math.round(ours)} acknowledged writes/s (highlight, anchor, tag, event), ${Math.round(plain)} plain INSERTs/s`,
  )
}
const median = [...ratios].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
console.log(
  `writes: ${writers} writers, ${projectCount} projects: ${(median * 100).toFixed(0)} % of plain INSERTs (goal ≥ 35 %)`,
)
await pool.end()
await disconnect()
