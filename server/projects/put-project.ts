import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Project } from '@/core/projects/project'
import { type Refusal, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import type { Tx } from '../platform/db'
import { findMember, findProject, forEverybody } from './find'
import type { ProjectInput } from './schema'

const projectSettings = [
  'name',
  'description',
  'codingMode',
  'revealWhenSubmitted',
  'sidesMayDecide',
  'showNames',
  'overlapShare',
] as const

/** Founds a project with the caller as its owner, or changes one the caller owns. The same call twice is one project and the same answer. */
export function putProject(
  actor: Actor,
  id: ProjectId,
  input: ProjectInput,
  ifMatch: number | null,
): Promise<Result<Project, Refusal>> {
  let isNew = false
  return act(
    actor,
    id,
    'edit-project',
    (scene) => (isNew ? tellBirth(scene) : changeProject(scene, input, ifMatch)),
    async (tx) => {
      isNew = await foundProject(tx, id, input)
      return ok(undefined)
    },
  )
}

/** Makes the project and its first owner; false when the id is taken, by whomever. */
async function foundProject(tx: Tx, id: ProjectId, input: ProjectInput): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ isNew: boolean }[]>`
    select found_project(${id}::uuid, ${input.name}, ${input.description ?? ''}, ${input.codingMode ?? 'open'}::"CodingMode") as "isNew"`
  return answer?.isNew === true
}

async function tellBirth({ tx, projectId, actor, role }: Scene): Promise<Result<Done<Project>, Refusal>> {
  const project = await findProject(tx, projectId)
  const owner = await findMember(tx, projectId, actor.userId)
  if (owner === null) throw new Error(`the project ${projectId} was founded without an owner`)
  return ok({
    answer: { ...project, role },
    changes: [
      { kind: 'project.put', row: project, before: null, articleId: null },
      { kind: 'member.put', row: forEverybody(owner), before: null, articleId: null },
    ],
  })
}

async function changeProject(
  { tx, projectId, role, now }: Scene,
  input: ProjectInput,
  ifMatch: number | null,
): Promise<Result<Done<Project>, Refusal>> {
  const before = await findProject(tx, projectId)
  const wanted = {
    name: input.name,
    description: input.description ?? before.description,
    codingMode: input.codingMode ?? before.codingMode,
    revealWhenSubmitted: input.revealWhenSubmitted ?? before.revealWhenSubmitted,
    sidesMayDecide: input.sidesMayDecide ?? before.sidesMayDecide,
    showNames: input.showNames ?? before.showNames,
    overlapShare: input.overlapShare ?? before.overlapShare,
  }
  if (projectSettings.every((setting) => wanted[setting] === before[setting])) {
    return ok({ answer: { ...before, role }, changes: [] })
  }
  if (ifMatch !== before.rev) return stale('project', { ...before, role })
  const after = { ...before, ...wanted, rev: before.rev + 1, updatedAt: now.toISOString() }
  await tx.project.update({
    where: { id: projectId },
    data: { ...wanted, rev: after.rev, updatedAt: now },
    select: { id: true },
  })
  return ok({
    answer: { ...after, role },
    changes: [{ kind: 'project.put', row: after, before, articleId: null }],
  })
}
