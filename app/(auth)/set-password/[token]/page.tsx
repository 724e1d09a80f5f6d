import type { Metadata } from 'next'
import { SetPasswordForm } from '@/components/identity/set-password-form'
import { AuthCard } from '@/components/shell/auth-card'
import { LinkButton } from '@/components/ui/link-button'
import { readUserLink } from '@/server/identity/user-link'

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' }

export default async function SetPasswordPage({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params
  const owner = await readUserLink(token)
  if (owner === null) {
    return (
      <AuthCard
        title="This link is spent"
        lead="It was used already, or is too old. Links work once, and for a short time."
      >
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/reset" look="primary">
            Ask for a new link
          </LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </div>
      </AuthCard>
    )
  }
  return (
    <AuthCard
      title={owner.isFirst ? `Welcome, ${owner.name}` : 'Choose a new password'}
      lead={
        <>
          For the account <bdi className="text-ink">{owner.email}</bdi>.
          {owner.isFirst ? '' : ' You will be signed out everywhere else.'}
        </>
      }
    >
      <SetPasswordForm link={token} email={owner.email} />
    </AuthCard>
  )
}
