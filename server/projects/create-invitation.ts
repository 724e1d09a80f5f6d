import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { ProjectId } from '@/core/ids'
import type { Invitation } from '@/core/projects/invitation'
import { type Refusal, conflict } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { publicUrl } from '../identity/public-url'
import { hashSecret, makeSecret } from '../identity/secret'
import { invitationMail } from '../mail/invitation-mail'
import { isMailConfigured, sendMail } from '../mail/send-mail'
import { reportFault } from '../platform/log'
import { getProject } from './get-project'
import { invitationColumns, presentInvitation } from './present'
import type { InvitationInput } from './schema'

/** Long enough for a holiday, short enough that a forgotten link dies. */
const daysOpen = 14

/**
 * Invites an address. The answer carries the link, this once; only its hash is kept. An earlier open invitation of the
 * same address is withdrawn, so that one link is good at a time. Where mail is set up, the link is mailed as well.
 */
export async function createInvitation(
  actor: Actor,
  projectId: ProjectId,
  input: InvitationInput,
): Promise<Result<Invitation & { readonly link: string }, Refusal>> {
  const made = await makeInvitation(actor, projectId, input)
  if (made.ok && isMailConfigured()) {
    const project = await getProject(actor, projectId)
    const words = {
      to: made.value.email,
      inviter: actor.name,
      projectName: project.ok ? project.value.name : '',
      url: made.value.link,
    }
    // The invitation stands whether or not the mail goes out: the owner has the link.
    sendMail(invitationMail(words)).catch((error: unknown) => reportFault('invitation mail', error))
  }
  return made
}

function makeInvitation(
  actor: Actor,
  projectId: ProjectId,
  { email, role }: InvitationInput,
): Promise<Result<Invitation & { readonly link: string }, Refusal>> {
  return act<Invitation & { readonly link: string }>(actor, projectId, 'manage-members', async ({ tx, now }) => {
    const member = await tx.member.findFirst({
      where: { projectId, leftAt: null, user: { email } },
      select: { role: true, user: { select: { name: true } } },
    })
    if (member !== null) {
      return conflict('already-accepted', `${member.user.name} is in the project already. Change the role in the list.`)
    }
    await tx.invitation.updateMany({
      where: { projectId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    })
    const token = makeSecret()
    const expiresAt = new Date(now.getTime() + daysOpen * 86_400_000)
    const row = await tx.invitation.create({
      data: {
        projectId,
        id: uuidv7(),
        email,
        role,
        tokenHash: hashSecret(token),
        createdAt: now,
        createdBy: actor.userId,
        expiresAt,
      },
      select: invitationColumns,
    })
    // Not in the log: every member reads it, and addresses are for owners.
    return ok({ answer: { ...presentInvitation(row), link: publicUrl(`/invite/${token}`) }, changes: [] })
  })
}
