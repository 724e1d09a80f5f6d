import 'server-only'
import { z } from 'zod'
import { transact } from '../platform/db'
import { env } from '../platform/env'
import { parseEmail } from './email'
import { claimsFor } from './session'

/** Why an outside account is not let in; the sign-in page has a sentence for each. */
export type TurnedAway = 'NoEmail' | 'NotInvited' | 'OAuthAccountNotLinked' | 'AccessDenied'

/** What the settings say about people nobody knows yet. */
export interface AdmissionRules {
  /** OPEN_SIGN_UP: no invitation needed. */
  readonly openSignUp: boolean
  /** OIDC_TRUST_EMAIL: the addresses of our OpenID provider hold even if it does not call them verified. */
  readonly trustEmail: boolean
}

const claims = z.object({ email_verified: z.boolean().optional() }).loose()

/**
 * Whether somebody whom a provider vouches for may come in: a known account may; a new one needs an address the
 * provider has verified, and an open invitation for it (or OPEN_SIGN_UP=1). Null when welcome.
 */
export async function turnAway(
  provider: string,
  user: { readonly id: string; readonly email?: string | null },
  profile: unknown,
  rules: AdmissionRules = { openSignUp: env().openSignUp, trustEmail: env().oidc?.trustEmail === true },
): Promise<TurnedAway | null> {
  const known = await transact({ role: 'gate' }, (tx) =>
    tx.account.count({ where: { userId: isKnownId(user.id), provider } }),
  )
  if (known > 0) return (await claimsFor(user.id)) === null ? 'AccessDenied' : null
  const email = parseEmail(user.email)
  if (email === null || !isVerified(provider, profile, rules)) return 'NoEmail'
  return transact({ role: 'gate' }, async (tx) => {
    if ((await tx.user.count({ where: { email } })) > 0) return 'OAuthAccountNotLinked'
    if (rules.openSignUp) return null
    const invitations = await tx.invitation.count({
      where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    })
    return invitations > 0 ? null : 'NotInvited'
  })
}

/** An id of ours; the provider's own id of a person who is new names no user. */
function isKnownId(id: string): string {
  return z.uuid().safeParse(id).success ? id : '00000000-0000-0000-0000-000000000000'
}

/** GitHub's address comes verified or not at all. A provider that says nothing is believed with OIDC_TRUST_EMAIL=1. */
function isVerified(provider: string, profile: unknown, rules: AdmissionRules): boolean {
  if (provider === 'github') return true
  const parsed = claims.safeParse(profile)
  if (!parsed.success) return false
  return parsed.data.email_verified ?? (provider === 'oidc' && rules.trustEmail)
}
