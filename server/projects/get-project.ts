import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Project } from '@/core/projects/project'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import { findProject } from './find'

/** A project with the caller's role in it. */
export function getProject(actor: Actor, id: ProjectId): Promise<Result<Project, Refusal>> {
  return look(actor, id, 'read', async ({ tx, role }) => ok({ ...(await findProject(tx, id)), role }))
}
