import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Change } from '@/core/events/event'
import { type CategoryId, type ProjectId, type UserId, asId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { demo } from '@/prisma/demo/demo'
import type { DemoHandle, DemoHighlight } from '@/prisma/demo/model'
import { type Tx, jsonb, transact } from '../platform/db'
import { type PlacedArticle, seedArticle } from './seed-article'
import { seedCoding } from './seed-coding'
import { seedDecisions, seedDisagreements } from './seed-disagreements'
import { seedRound } from './seed-rounds'

/** What the seeding goes by: ids for the names in the demo's files, and the log it writes in the order of time. */
export interface DemoScene {
  readonly tx: Tx
  readonly projectId: ProjectId
  readonly now: Date
  readonly people: ReadonlyMap<DemoHandle, UserId>
  readonly categories: ReadonlyMap<string, CategoryId>
  readonly log: LogLine[]
  /** The highlights as they were written first. */
  readonly highlights: Map<DemoHighlight, Highlight>
}

/** A line of the log that is to be: `at` decides its number. */
export interface LogLine {
  readonly at: Date
  readonly authorId: UserId
  readonly articleId: string | null
  readonly change: Change
}

const dayMs = 86_400_000

/** A moment so many days before now. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(Math.round(now.getTime() - days * dayMs))
}

/**
 * Fills an installation with the demo project and its people. Runs as the system, outside `act`, because it writes
 * in the names of several people and back in time. Gives null, and does nothing, when the demo is there already.
 */
export async function seedDemo(now: Date): Promise<ProjectId | null> {
  const articles = await Promise.all(
    demo.articles.map((article) => {
      const isBlind = demo.rounds.some((round) => round.article === article.slug)
      return seedArticle(article, isBlind ? 'blind' : 'open')
    }),
  )
  return transact({ role: 'system' }, async (tx) => {
    const there = await tx.user.count({ where: { demo: true } })
    if (there > 0) return null
    const people = await seedPeople(tx)
    const lead = people.get('lead')
    if (lead === undefined) throw new Error('the demo has no lead')
    const projectId = asId<ProjectId>(uuidv7())
    const begun = daysBefore(now, 60)
    await tx.project.create({
      data: { id: projectId, ...demo.project, createdBy: lead, createdAt: begun, updatedAt: begun },
    })
    for (const { handle, role } of demo.people) {
      await tx.member.create({ data: { projectId, userId: people.get(handle) ?? lead, role, createdAt: begun } })
    }
    const categories = await seedCodebook(tx, projectId, lead, begun)
    const scene: DemoScene = { tx, projectId, now, people, categories, log: [], highlights: new Map() }
    const placed = new Map(
      await Promise.all(articles.map(async (article) => [article.slug, await article.write(scene)] as const)),
    )
    await seedCoding(scene, demo, placed)
    await seedRounds(scene, placed)
    await writeLog(scene)
    return projectId
  })
}

/** Rounds run as the lead, whom the database asks for before it reveals or seals. */
async function seedRounds(scene: DemoScene, placed: ReadonlyMap<string, PlacedArticle>): Promise<void> {
  await scene.tx.$queryRaw`select set_config('app.user_id', ${personOf(scene, 'lead')}, true)`
  for (const round of demo.rounds) {
    const article = placed.get(round.article)
    if (article === undefined) throw new Error(`the demo has no article ${round.article}`)
    await seedRound(scene, round, article)
    await seedDisagreements(scene, round, article)
    await seedDecisions(scene, round, article)
  }
}

/** Somebody of the demo, by the name in its files. */
export function personOf(scene: Pick<DemoScene, 'people'>, handle: DemoHandle): UserId {
  const userId = scene.people.get(handle)
  if (userId === undefined) throw new Error(`the demo has no ${handle}`)
  return userId
}

/** A category of the demo, by its slug. */
export function categoryOf(scene: Pick<DemoScene, 'categories'>, slug: string): CategoryId {
  const category = scene.categories.get(slug)
  if (category === undefined) throw new Error(`the demo has no category ${slug}`)
  return category
}

/** Takes every demo project away, with everything in it; the people stay. */
export async function removeDemo(): Promise<void> {
  await transact({ role: 'system' }, async (tx) => {
    const people = await tx.user.findMany({ where: { demo: true }, select: { id: true } })
    const ids = people.map((person) => person.id)
    await tx.project.deleteMany({ where: { createdBy: { in: ids } } })
    const elsewhere = await tx.member.findMany({ where: { userId: { in: ids } }, select: { userId: true } })
    await tx.user.deleteMany({ where: { id: { in: ids, notIn: elsewhere.map((member) => member.userId) } } })
    await tx.user.updateMany({ where: { id: { in: elsewhere.map((member) => member.userId) } }, data: { demo: false } })
  })
}

async function seedPeople(tx: Tx): Promise<ReadonlyMap<DemoHandle, UserId>> {
  const people = new Map<DemoHandle, UserId>()
  for (const { handle, email, name } of demo.people) {
    const id = asId<UserId>(uuidv7())
    const person = await tx.user.upsert({
      where: { email },
      create: { id, email, name, demo: true },
      update: { demo: true, name },
    })
    people.set(handle, asId<UserId>(person.id))
  }
  return people
}

async function seedCodebook(
  tx: Tx,
  projectId: ProjectId,
  lead: UserId,
  at: Date,
): Promise<ReadonlyMap<string, CategoryId>> {
  const ids = new Map(demo.codebook.map(({ slug }) => [slug, asId<CategoryId>(uuidv7())]))
  const parentsFirst = [...demo.codebook].sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
  for (const { slug, parent, name, colour, key, definition } of parentsFirst) {
    const { summary, use, avoid, examples } = definition
    await tx.category.create({
      data: {
        projectId,
        id: ids.get(slug) ?? uuidv7(),
        parentId: parent === null ? null : (ids.get(parent) ?? null),
        position: demo.codebook.findIndex((category) => category.slug === slug),
        ...{ name, colour, key, summary, use, avoid, examples: [...examples] },
        createdBy: lead,
        createdAt: at,
        updatedAt: at,
      },
    })
  }
  return ids
}

async function writeLog({ tx, projectId, log }: DemoScene): Promise<void> {
  const inOrder = [...log].sort((a, b) => a.at.getTime() - b.at.getTime())
  await tx.event.createMany({
    data: inOrder.map(({ at, authorId, articleId, change }, index) => ({
      projectId,
      seq: BigInt(index + 1),
      kind: change.kind,
      subjectId: 'id' in change.row ? change.row.id : change.row.userId,
      articleId,
      authorId,
      after: jsonb(change.row),
      at,
    })),
  })
  await tx.project.update({ where: { id: projectId }, data: { eventSeq: BigInt(inOrder.length) } })
}
