import { createHash } from 'node:crypto'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import {
  type ArticleId,
  type CategoryId,
  type HighlightId,
  type ProjectId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import type { Role } from '@/core/rights'
import type { Actor } from '../actor'

/** A new id of any kind. */
export function newId<Id extends Parameters<typeof asId>[0] & { readonly __brand: string }>(): Id {
  return asId<Id>(uuidv7())
}

/** A project with a member in each role, a second analyst, a stranger, an article and two categories: what most tests begin with. */
export interface Stage {
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly text: string
  readonly categories: { readonly parent: CategoryId; readonly child: CategoryId }
  readonly owner: Actor
  readonly lead: Actor
  readonly analyst: Actor
  readonly colleague: Actor
  readonly reader: Actor
  /** Signed in, and in no project of this stage. */
  readonly stranger: Actor
}

/** Two paragraphs with Cyrillic, an emoji family and a combining mark in them. */
export const stageText =
  'The Ладога battalion crossed the river at dawn. 👨‍👩‍👧 Families waited.\nA cafe\u0301 in Riga became the seat of the exile council.'

/** Sets the rows straight into the database, past every wall. */
export async function setStage(system: pg.Pool, text: string = stageText): Promise<Stage> {
  const person = (name: string) => addPerson(system, name)
  const [owner, lead, analyst, colleague, reader, stranger] = [
    await person('Olga Owner'),
    await person('Lea Lead'),
    await person('Ana Analyst'),
    await person('Col League'),
    await person('Rea Der'),
    await person('Stra Nger'),
  ]
  const projectId = newId<ProjectId>()
  await system.query('insert into "Project" ("id", "name", "createdBy") values ($1, $2, $3)', [
    projectId,
    'Stage',
    owner.userId,
  ])
  const seats: readonly (readonly [Actor, Role])[] = [
    [owner, 'owner'],
    [lead, 'lead'],
    [analyst, 'analyst'],
    [colleague, 'analyst'],
    [reader, 'reader'],
  ]
  for (const [actor, role] of seats)
    await system.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, $3)', [
      projectId,
      actor.userId,
      role,
    ])
  const { articleId, versionId } = await addArticle(system, projectId, owner, text)
  const categories = { parent: newId<CategoryId>(), child: newId<CategoryId>() }
  await system.query(
    'insert into "Category" ("projectId", "id", "name", "colour", "key", "createdBy") values ($1, $2, $3, $4, $5, $6)',
    [projectId, categories.parent, 'Actors', 'teal', 'a', owner.userId],
  )
  await system.query(
    'insert into "Category" ("projectId", "id", "parentId", "name", "colour", "key", "createdBy") values ($1, $2, $3, $4, $5, $6, $7)',
    [projectId, categories.child, categories.parent, 'Volunteer units', 'crimson', 'v', owner.userId],
  )
  return { projectId, articleId, versionId, text, categories, owner, lead, analyst, colleague, reader, stranger }
}

/** One more person, signed in, in no project. */
export async function addPerson(system: pg.Pool, name: string): Promise<Actor> {
  const userId = newId<UserId>()
  const email = `${userId}@example.org`
  await system.query('insert into "User" ("id", "email", "name") values ($1, $2, $3)', [userId, email, name])
  return { userId, name, email, demo: false, via: 'session', scope: 'write' }
}

/** One more article with its first version: a paragraph for each line of the text. */
export async function addArticle(
  system: pg.Pool,
  projectId: ProjectId,
  maker: Actor,
  text: string,
): Promise<{ readonly articleId: ArticleId; readonly versionId: VersionId }> {
  const [articleId, versionId] = [newId<ArticleId>(), newId<VersionId>()]
  await system.query(
    'insert into "Article" ("projectId", "id", "title", "codingMode", "versionId", "createdBy") values ($1, $2, $3, $4, $5, $6)',
    [projectId, articleId, 'An article', 'open', versionId, maker.userId],
  )
  const content = {
    type: 'doc',
    content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  }
  await system.query(
    'insert into "Version" ("projectId", "id", "articleId", "number", "text", "textHash", "content", "wordCount", "createdBy") values ($1, $2, $3, 1, $4, $5, $6, $7, $8)',
    [
      projectId,
      versionId,
      articleId,
      text,
      createHash('sha256').update(text).digest('hex'),
      JSON.stringify(content),
      text.split(/\s+/).length,
      maker.userId,
    ],
  )
  return { articleId, versionId }
}

/** Where a phrase stands in the stage's text, as a highlight's body names it. */
export function markOf(stage: Stage, phrase: string, categoryIds: readonly CategoryId[] = []) {
  const start = stage.text.indexOf(phrase)
  if (start < 0) throw new Error(`the stage's text has no “${phrase}”`)
  return {
    versionId: stage.versionId,
    start,
    end: start + phrase.length,
    exact: phrase,
    note: '',
    categoryIds: [...categoryIds],
  }
}

/** The place of a new highlight on the stage's article. */
export function newPlace(stage: Stage): {
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  readonly highlightId: HighlightId
} {
  return { projectId: stage.projectId, articleId: stage.articleId, highlightId: newId<HighlightId>() }
}

/** How many events the project's log has, and the project's number, which must agree. */
export async function countEvents(system: pg.Pool, projectId: ProjectId): Promise<number> {
  const { rows } = await system.query<{ events: number; seq: number; gaps: number }>(
    'select (select count(*)::int from "Event" where "projectId" = $1) as events, "eventSeq"::int as seq, (select coalesce(max("seq"), 0)::int - count(*)::int from "Event" where "projectId" = $1) as gaps from "Project" where "id" = $1',
    [projectId],
  )
  const [row] = rows
  if (row === undefined || row.events !== row.seq || row.gaps !== 0)
    throw new Error(`the log has gaps: ${JSON.stringify(row)}`)
  return row.events
}
