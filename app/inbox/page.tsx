import type { Metadata } from 'next'
import { MyAccountMenu } from '@/components/identity/my-account-menu'
import { InboxDesk } from '@/components/inbox/inbox-desk'
import { AppShell } from '@/components/shell/app-shell'
import { ServerClock } from '@/components/ui/server-clock'
import { requireActor } from '@/server/identity/require-actor'
import { listInbox } from '@/server/inbox/list-inbox'

export const metadata: Metadata = { title: 'Inbox' }

/** How many notices the page itself brings. */
const firstPage = 50

export default async function InboxPage() {
  const actor = await requireActor()
  const first = await listInbox(actor, { limit: firstPage })
  return (
    <ServerClock now={new Date().toISOString()}>
      <AppShell account={<MyAccountMenu name={actor.name} email={actor.email} />}>
        <InboxDesk viewerId={actor.userId} first={first} />
      </AppShell>
    </ServerClock>
  )
}
