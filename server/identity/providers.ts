import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import GitHub, { type GithubProfile } from 'next-auth/providers/github'
import Google, { type GoogleProfile } from 'next-auth/providers/google'
import { z } from 'zod'
import { type Env, env } from '../platform/env'

/** A way to sign in through somebody else, as the sign-in page names it. */
export interface ProviderName {
  readonly id: string
  readonly name: string
}

interface OidcProfile {
  readonly sub: string
  readonly name?: string
  readonly preferred_username?: string
  readonly email?: string
  readonly email_verified?: boolean
}

/** The outside providers whose variables are set. */
export function outsideProviders(): readonly (
  OAuthConfig<GoogleProfile> | OAuthConfig<GithubProfile> | OAuthConfig<OidcProfile>
)[] {
  const { oidc, google, github } = env()
  return [
    ...(oidc === null ? [] : [openIdConnect(oidc)]),
    ...(google === null ? [] : [Google(google)]),
    ...(github === null
      ? []
      : [GitHub({ ...github, userinfo: { url: 'https://api.github.com/user', request: githubPerson } })]),
  ]
}

/** What the sign-in page offers. */
export function listProviders(): readonly ProviderName[] {
  return outsideProviders().map(({ id, name }) => ({ id, name }))
}

/** Any provider that speaks OpenID Connect, by its discovery document. */
function openIdConnect({ issuer, name, clientId, clientSecret }: NonNullable<Env['oidc']>): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    profile: ({ sub, name, preferred_username, email }) => ({
      id: sub,
      name: name ?? preferred_username ?? null,
      email: email ?? null,
    }),
  }
}

const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** GitHub's person with the primary address only if GitHub has verified it: a public profile may show any. */
async function githubPerson({ client, tokens }: Parameters<GithubUserinfo>[0]) {
  const token = tokens.access_token ?? ''
  const { email: _public, ...person } = await client.userinfo<GithubProfile>(token)
  const answer = await fetch('https://api.github.com/user/emails', {
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(10_000),
  })
  const emails = answer.ok ? githubEmails.parse(await answer.json()) : []
  const verified = emails.find((entry) => entry.primary && entry.verified)
  return verified === undefined ? person : { ...person, email: verified.email }
}

type GithubUserinfo = NonNullable<Extract<NonNullable<OAuthConfig<GithubProfile>['userinfo']>, object>['request']>
