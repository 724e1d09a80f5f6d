import 'server-only'
import { uuidv7 } from 'uuidv7'
import { type ProjectId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { putProject } from '../projects/put-project'
import { projectInput } from '../projects/schema'
import { actorOf } from './actor-of'
import { firstOwner, makeFirstOwner } from './first-run'
import { type SessionClaims, claimsFor } from './session'

/** What the first-run page sends: the owner, and the name of a first project. */
export const firstRun = firstOwner.extend({ project: projectInput.shape.name })

interface Founded {
  readonly session: SessionClaims
  readonly body: { readonly projectId: ProjectId }
}

/** Makes the first account, its first project, and a session for it. */
export async function foundServer({
  project,
  ...person
}: {
  readonly project: string
  readonly name: string
  readonly email: string
  readonly password: string
}): Promise<Result<Founded, Refusal>> {
  const owner = await makeFirstOwner(person)
  if (!owner.ok) return owner
  const founded = await putProject(actorOf(owner.value), asId<ProjectId>(uuidv7()), { name: project }, null)
  if (!founded.ok) return founded
  const session = await claimsFor(owner.value.userId)
  if (session === null) throw new Error('the first owner can’t sign in')
  return ok({ session, body: { projectId: founded.value.id } })
}
