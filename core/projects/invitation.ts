import type { InvitationId, UserId } from '../ids'
import type { Role } from '../rights'

/** An invitation that waits to be taken up, as owners see it. Its link is shown once, when it is made. */
export interface Invitation {
  readonly id: InvitationId
  /** Lower case. Only the account with this address may take it up. */
  readonly email: string
  readonly role: Role
  readonly createdBy: UserId
  readonly createdAt: string
  /** From then on the link is dead, and a new invitation is needed. */
  readonly expiresAt: string
}
