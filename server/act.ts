import 'server-only'
import type { Change } from '@/core/events/event'
import type { ArticleId, ProjectId } from '@/core/ids'
import { type Refusal, forbidden, notFound } from '@/core/refusal'
import { type Result, err } from '@/core/result'
import { type Role, type Verb, leastRole, may } from '@/core/rights'
import type { Actor } from './actor'
import { announce } from './live/announce'
import { appendEvents } from './live/append-events'
import { type Tx, isPassing, transact } from './platform/db'

/** What a deed gets to work with: the transaction, who acts, in what role, and the one time of this deed. */
export interface Scene {
  readonly tx: Tx
  readonly actor: Actor
  readonly projectId: ProjectId
  readonly role: Role
  readonly now: Date
}

/** A change as a deed reports it: the whole row after it, and the row before it (null for a birth). */
export type Deedful = Change & { readonly articleId: ArticleId | null; readonly before: Change['row'] | null }

/** What a deed did. No changes: nothing happened (a repeat), and nothing is logged. */
export interface Done<T> {
  readonly answer: T
  readonly changes: readonly Deedful[]
  /** Runs after the events are written: for the deeds after which the project is out of the actor's sight (leave it, delete it). */
  readonly finish?: () => Promise<void>
}

/** Carries a refusal out of a transaction, so that it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail)
  }
}

const attempts = 4

/**
 * The one way in for every write to a project: who → member → may → one transaction with the actor set →
 * the project's sequence, under its row lock → the deed → its events → commit → announce.
 * `enter` runs first, for the two deeds of somebody who is not a member yet.
 */
export async function act<T>(
  actor: Actor,
  projectId: ProjectId,
  verb: Verb,
  deed: (scene: Scene) => Promise<Result<Done<T>, Refusal>>,
  enter?: (tx: Tx) => Promise<Result<void, Refusal>>,
): Promise<Result<T, Refusal>> {
  if (actor.scope !== 'write') return forbidden('This token may only read. Make one with the scope “write”.')
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptDeed(actor, projectId, verb, deed, enter)
    } catch (error) {
      if (error instanceof Refused) return err(error.refusal)
      if (!isPassing(error) || attempt === attempts) throw error
    }
  }
}

async function attemptDeed<T>(
  actor: Actor,
  projectId: ProjectId,
  verb: Verb,
  deed: (scene: Scene) => Promise<Result<Done<T>, Refusal>>,
  enter?: (tx: Tx) => Promise<Result<void, Refusal>>,
): Promise<Result<T, Refusal>> {
  const { answer, last } = await transact({ role: 'app', userId: actor.userId }, async (tx) => {
    if (enter !== undefined) unwrap(await enter(tx))
    // `for share` makes a caller who waited for the project read the role as it is then, not as it was when the wait began.
    const [project] = await tx.$queryRaw<{ eventSeq: bigint; role: Role; now: Date }[]>`
      select p."eventSeq", m."role", clock_timestamp() as now
      from "Project" p join "Member" m on m."projectId" = p."id"
      where p."id" = ${projectId}::uuid and m."userId" = ${actor.userId}::uuid and m."leftAt" is null
      for no key update of p for share of m`
    if (project === undefined) throw new Refused(notFound('project').error)
    if (!may(project.role, verb)) throw new Refused(tooLow(project.role, verb).error)
    const done = unwrap(await deed({ tx, actor, projectId, role: project.role, now: project.now }))
    const last =
      done.changes.length === 0
        ? null
        : await appendEvents(tx, { projectId, actor, after: project.eventSeq, at: project.now }, done.changes)
    await done.finish?.()
    return { answer: done.answer, last }
  })
  if (last !== null) announce(projectId, last)
  return { ok: true, value: answer }
}

function unwrap<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

/** The sentence for a role that is too low. Only said inside a project one belongs to. */
export function tooLow(role: Role, verb: Verb) {
  return forbidden(
    `You are ${role === 'owner' || role === 'analyst' ? 'an' : 'a'} ${role} here; this needs the role ${leastRole(verb)}. Ask an owner of the project.`,
  )
}
