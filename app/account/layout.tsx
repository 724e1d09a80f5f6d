import type { ReactNode } from 'react'
import { MyAccountMenu } from '@/components/identity/my-account-menu'
import { AppShell } from '@/components/shell/app-shell'
import { ServerClock } from '@/components/ui/server-clock'
import { requireActor } from '@/server/identity/require-actor'

const tabs = [
  { href: '/account', label: 'Your account' },
  { href: '/account/tokens', label: 'Access tokens' },
]

/** The frame of the pages about oneself. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const { name, email } = await requireActor()
  return (
    <ServerClock now={new Date().toISOString()}>
      <AppShell tabs={tabs} account={<MyAccountMenu name={name} email={email} />}>
        {children}
      </AppShell>
    </ServerClock>
  )
}
