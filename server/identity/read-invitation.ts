import 'server-only'
import type { ProjectId } from '@/core/ids'
import { asId } from '@/core/ids'
import type { Role } from '@/core/rights'
import { transact } from '../platform/db'
import { hashSecret } from './secret'
import { isSecret } from './user-link'

/** An invitation as its bearer may see it before signing in. */
export interface InvitationCard {
  readonly projectId: ProjectId
  readonly projectName: string
  /** The one address whose account may accept. */
  readonly email: string
  readonly role: Role
  readonly state: 'open' | 'accepted' | 'expired'
  /** True when that address has an account: its owner signs in instead of signing up. */
  readonly hasAccount: boolean
}

/** Looks an invitation up by the secret of its link; null when it is unknown or was taken back. */
export async function readInvitation(secret: string): Promise<InvitationCard | null> {
  if (!isSecret(secret)) return null
  return transact({ role: 'gate' }, async (tx) => {
    const found = await tx.invitation.findFirst({
      where: { tokenHash: hashSecret(secret), revokedAt: null, project: { deletedAt: null } },
      select: {
        projectId: true,
        email: true,
        role: true,
        acceptedAt: true,
        expiresAt: true,
        project: { select: { name: true } },
      },
    })
    if (found === null) return null
    const email = found.email.toLowerCase()
    return {
      projectId: asId<ProjectId>(found.projectId),
      projectName: found.project.name,
      email,
      role: found.role,
      state: found.acceptedAt !== null ? 'accepted' : found.expiresAt < new Date() ? 'expired' : 'open',
      hasAccount: (await tx.user.count({ where: { email } })) > 0,
    }
  })
}
