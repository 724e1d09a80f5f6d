import type { Metadata } from 'next'
import { AcceptButton } from '@/components/identity/accept-button'
import { JoinForm } from '@/components/identity/join-form'
import { ProviderButtons } from '@/components/identity/provider-buttons'
import { SignOutButton } from '@/components/identity/sign-out-button'
import { AuthCard } from '@/components/shell/auth-card'
import { LinkButton } from '@/components/ui/link-button'
import type { Actor } from '@/server/actor'
import { currentActor } from '@/server/identity/current-actor'
import { listProviders } from '@/server/identity/providers'
import { type InvitationCard, readInvitation } from '@/server/identity/read-invitation'

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

const may = {
  reader: 'read its articles and comment',
  analyst: 'read its articles, mark passages and discuss them',
  lead: 'lead the work: articles, codebook and decisions',
  owner: 'own it together with those who do',
} as const

export default async function InvitePage({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params
  const [invitation, actor] = [await readInvitation(token), await currentActor()]
  if (invitation === null || invitation.state !== 'open') return <Spent invitation={invitation} actor={actor} />
  return (
    <AuthCard
      title={`Join “${invitation.projectName}”`}
      lead={`You are invited as ${invitation.role === 'owner' || invitation.role === 'analyst' ? 'an' : 'a'} ${invitation.role}, to ${may[invitation.role]}.`}
    >
      <WayIn invitation={invitation} token={token} actor={actor} />
    </AuthCard>
  )
}

interface WayInProps {
  readonly invitation: InvitationCard
  readonly token: string
  readonly actor: Actor | null
}

/** What the one before the screen has to do: accept, sign in, sign up, or sign out first. */
function WayIn({ invitation: { email, hasAccount, projectId }, token, actor }: WayInProps) {
  const here = `/invite/${token}`
  const path = `/projects/${projectId}`
  if (actor !== null && actor.email === email) return <AcceptButton invitation={token} path={path} />
  if (actor !== null) {
    return (
      <>
        <p>
          The invitation is for <bdi className="font-medium">{email}</bdi>; you are signed in as{' '}
          <bdi className="font-medium">{actor.email}</bdi>. Sign out to take it up, or ask for one to your address.
        </p>
        <div>
          <SignOutButton path={here}>Sign out</SignOutButton>
        </div>
      </>
    )
  }
  if (hasAccount) {
    return (
      <>
        <p>
          You have an account: <bdi className="font-medium">{email}</bdi>. Sign in with it to join.
        </p>
        <div>
          <LinkButton href={`/sign-in?${new URLSearchParams({ callbackUrl: here, email }).toString()}`} look="primary">
            Sign in
          </LinkButton>
        </div>
      </>
    )
  }
  return (
    <>
      <JoinForm invitation={token} email={email} path={path} />
      <ProviderButtons providers={listProviders()} path={here} />
    </>
  )
}

function Spent({ invitation, actor }: { readonly invitation: InvitationCard | null; readonly actor: Actor | null }) {
  const isMine = invitation !== null && invitation.state === 'accepted' && actor?.email === invitation.email
  if (isMine) {
    return (
      <AuthCard title={`You are in “${invitation.projectName}”`}>
        <div>
          <LinkButton href={`/projects/${invitation.projectId}`} look="primary">
            Go to the project
          </LinkButton>
        </div>
      </AuthCard>
    )
  }
  return (
    <AuthCard
      title={invitation?.state === 'expired' ? 'This invitation is too old' : 'This invitation is no longer good'}
      lead={
        invitation?.state === 'expired'
          ? 'Ask whoever sent it for a new one.'
          : 'It was used already, or taken back. If you used it yourself, sign in; else ask whoever sent it for a new one.'
      }
    >
      <div>
        <LinkButton href="/sign-in" look="primary">
          Sign in
        </LinkButton>
      </div>
    </AuthCard>
  )
}
