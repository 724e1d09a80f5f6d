import 'server-only'
import { type ProjectId, asId } from '@/core/ids'
import type { Member } from '@/core/projects/project'
import { type Refusal, conflict } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { hashSecret } from '../identity/secret'
import { type Tx, transact } from '../platform/db'
import { findMember, forEverybody } from './find'

const unknown: Refusal = {
  code: 'not-found',
  detail: 'This invitation is unknown, was withdrawn, or was taken up by somebody else. Ask who sent it for a new one.',
}

/**
 * Takes an invitation up for the signed-in person, whose address must be the invited one. Somebody who is a member
 * already keeps the higher role. A repeat by the same person changes nothing.
 * Refused: `not-found`, `expired`, `other-account`.
 */
export async function acceptInvitation(
  actor: Actor,
  token: string,
): Promise<Result<{ readonly projectId: ProjectId }, Refusal>> {
  const tokenHash = hashSecret(token)
  const invitation = await transact(
    { role: 'gate' },
    (tx) => tx.invitation.findUnique({ where: { tokenHash }, select: { projectId: true } }),
    { snapshot: true },
  )
  if (invitation === null) return err(unknown)
  const projectId = asId<ProjectId>(invitation.projectId)
  let entered: { readonly before: Member | null } | null = null
  return act(
    actor,
    projectId,
    'read',
    async ({ tx }) => {
      const answer = { projectId }
      const after = entered === null ? null : await findMember(tx, projectId, actor.userId)
      if (entered === null || after === null || entered.before?.rev === after.rev) return ok({ answer, changes: [] })
      const before = entered.before === null ? null : forEverybody(entered.before)
      return ok({ answer, changes: [{ kind: 'member.put', row: forEverybody(after), before, articleId: null }] })
    },
    async (tx) => {
      entered = null
      const before = await findMember(tx, projectId, actor.userId)
      const door = await openDoor(tx, tokenHash, actor)
      if (!door.ok) return door
      if (door.value === 'accepted') entered = { before }
      return ok(undefined)
    },
  )
}

async function openDoor(tx: Tx, tokenHash: string, actor: Actor): Promise<Result<'accepted' | 'member', Refusal>> {
  const [answer] = await tx.$queryRaw<{ outcome: string }[]>`select outcome from accept_invitation(${tokenHash})`
  switch (answer?.outcome) {
    case 'accepted':
    case 'member':
      return ok(answer.outcome)
    case 'expired':
      return conflict('expired', 'This invitation has expired. Ask who sent it for a new one.')
    case 'other-account':
      return conflict(
        'other-account',
        `This invitation is for another address than yours (${actor.email}). Sign in with the account it was sent to, or ask for an invitation to yours.`,
      )
    default:
      return err(unknown)
  }
}
