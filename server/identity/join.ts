import 'server-only'
import type { z } from 'zod'
import type { ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { acceptInvitation } from '../projects/accept-invitation'
import { actorOf } from './actor-of'
import { type SessionClaims, claimsFor } from './session'
import { type newcomer, signUp } from './sign-up'

interface Joined {
  readonly session: SessionClaims
  readonly body: { readonly projectId: ProjectId }
}

/** Makes an account for an invitation, takes the invitation up with it, and begins a session. */
export async function join(
  person: z.output<typeof newcomer>,
  address: string | null,
): Promise<Result<Joined, Refusal>> {
  const made = await signUp(person, address)
  if (!made.ok) return made
  const accepted = await acceptInvitation(actorOf(made.value), person.invitation)
  if (!accepted.ok) return accepted
  const session = await claimsFor(made.value.userId)
  if (session === null) throw new Error('a new account can’t sign in')
  return ok({ session, body: accepted.value })
}
