import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'

/** A project to measure in: somebody who may write, with a token, and an article. */
export interface BenchProject {
  readonly projectId: string
  readonly articleId: string
  readonly versionId: string
  readonly categoryId: string
  readonly userId: string
  readonly token: string
  readonly text: string
}

/** Words enough for any span: 40 paragraphs of 100 words. */
export const benchText = Array.from({ length: 40 }, (_, p) =>
  Array.from({ length: 100 }, (_, w) => `word${(p * 100 + w).toString(36)}`).join(' '),
).join('\n')

/** Connections that see past row security, for setting up and for the plain side of the comparison. */
export function systemPool(max: number): pg.Pool {
  return new pg.Pool({ connectionString: process.env.DATABASE_URL, max, options: '-c role=variorum_system' })
}

export async function addProject(pool: pg.Pool, name: string): Promise<BenchProject> {
  const [projectId, articleId, versionId, categoryId, userId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const token = `vt_${randomBytes(32).toString('base64url')}`
  await pool.query('insert into "User" ("id", "email", "name") values ($1, $2, $3)', [
    userId,
    `${userId}@bench.test`,
    name,
  ])
  await pool.query(
    'insert into "ApiToken" ("id", "userId", "name", "tokenHash", "scope") values ($1, $2, $3, $4, $5)',
    [uuidv7(), userId, 'bench', createHash('sha256').update(token).digest('hex'), 'write'],
  )
  await pool.query('insert into "Project" ("id", "name", "createdBy") values ($1, $2, $3)', [projectId, name, userId])
  await pool.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, $3)', [
    projectId,
    userId,
    'owner',
  ])
  await pool.query(
    'insert into "Article" ("projectId", "id", "title", "codingMode", "versionId", "createdBy") values ($1, $2, $3, $4, $5, $6)',
    [projectId, articleId, name, 'open', versionId, userId],
  )
  const content = {
    type: 'doc',
    content: benchText.split('\n').map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
  await pool.query(
    'insert into "Version" ("projectId", "id", "articleId", "number", "text", "textHash", "content", "wordCount", "createdBy") values ($1, $2, $3, 1, $4, $5, $6, 4000, $7)',
    [
      projectId,
      versionId,
      articleId,
      benchText,
      createHash('sha256').update(benchText).digest('hex'),
      JSON.stringify(content),
      userId,
    ],
  )
  await pool.query(
    'insert into "Category" ("projectId", "id", "name", "colour", "createdBy") values ($1, $2, $3, $4, $5)',
    [projectId, categoryId, 'Category', 'teal', userId],
  )
  return { projectId, articleId, versionId, categoryId, userId, token, text: benchText }
}

/** The n-th passage of the text: four words. UTF-16 code units. */
export function passage(
  text: string,
  n: number,
): { readonly start: number; readonly end: number; readonly exact: string } {
  const start = text.lastIndexOf(' ', 10 + ((n * 7919) % (text.length - 100))) + 1
  const end = text.indexOf(' ', start + 20)
  return { start, end, exact: text.slice(start, end) }
}
