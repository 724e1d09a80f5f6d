import 'server-only'
import { type ProjectId, type UserId, asId, isUuid } from '@/core/ids'
import type { Actor } from '../actor'
import { parseEmail } from '../identity/email'
import { transact } from '../platform/db'
import { Refused } from './command'

const columns = { id: true, name: true, email: true, demo: true, disabledAt: true } as const

/** The person with this address, acting from the command line with every right of their role. */
export async function personByEmail(given: string): Promise<Actor> {
  const email = parseEmail(given)
  if (email === null) throw new Refused(`“${given}” is no e-mail address.`)
  const found = await transact({ role: 'gate' }, (tx) => tx.user.findUnique({ where: { email }, select: columns }))
  if (found === null || found.disabledAt !== null) {
    throw new Refused(`Nobody has an account with ${email}. Make one: user create --email ${email} --name NAME`)
  }
  return actor(found)
}

/** A project by its id or its exact name. */
export async function projectByName(given: string): Promise<{ readonly id: ProjectId; readonly name: string }> {
  const found = await transact({ role: 'system' }, (tx) =>
    tx.project.findMany({
      where: { deletedAt: null, ...(isUuid(given) ? { id: given } : { name: given }) },
      select: { id: true, name: true },
      take: 2,
    }),
  )
  const [project, another] = found
  if (project === undefined) throw new Refused(`There is no project “${given}”. Give its id or its exact name.`)
  if (another !== undefined)
    throw new Refused(`Several projects are called “${given}”: give the id of the one you mean.`)
  return { id: asId<ProjectId>(project.id), name: project.name }
}

/** Who acts in a project: the person of `--as`, else its first owner. */
export async function actingIn(projectId: ProjectId, email: string | null): Promise<Actor> {
  if (email !== null) return personByEmail(email)
  const owner = await transact({ role: 'system' }, (tx) =>
    tx.member.findFirst({
      where: { projectId, role: 'owner', leftAt: null, user: { disabledAt: null } },
      orderBy: { createdAt: 'asc' },
      select: { user: { select: columns } },
    }),
  )
  if (owner === null) throw new Refused('The project has no owner: name somebody with --as EMAIL.')
  return actor(owner.user)
}

function actor(user: {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
}): Actor {
  return {
    userId: asId<UserId>(user.id),
    name: user.name,
    email: user.email,
    demo: user.demo,
    via: 'session',
    scope: 'write',
  }
}
