import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ChangePasswordForm } from '@/components/identity/change-password-form'
import { ProfileForm } from '@/components/identity/profile-form'
import { SignOutEverywhere } from '@/components/identity/sign-out-everywhere'
import { Page } from '@/components/shell/page'
import { Callout } from '@/components/ui/callout'
import { hasPassword } from '@/server/identity/has-password'
import { requireActor } from '@/server/identity/require-actor'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor()
  if (actor.demo) {
    return (
      <Page title="Your account" width="text">
        <Callout title={`You are looking around as ${actor.name}`}>
          This is one of the demo people, whom every visitor may be: the name stays, and there is no password.
        </Callout>
      </Page>
    )
  }
  return (
    <Page title="Your account" width="text">
      <div className="flex flex-col gap-10">
        <Section title="Profile">
          <ProfileForm name={actor.name} email={actor.email} />
        </Section>
        <Section title="Password">
          {(await hasPassword(actor)) ? (
            <ChangePasswordForm email={actor.email} />
          ) : (
            <p className="text-muted">You sign in through a provider and have no password here.</p>
          )}
        </Section>
        <Section title="Sessions" lead="A device you no longer have, or a browser you forgot to sign out of?">
          <SignOutEverywhere />
        </Section>
      </div>
    </Page>
  )
}

function Section({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}) {
  return (
    <section className="flex max-w-md flex-col gap-4">
      <div>
        <h2 className="font-serif text-xl font-semibold">{title}</h2>
        {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  )
}
