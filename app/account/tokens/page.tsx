import type { Metadata } from 'next'
import { MakeTokenDialog } from '@/components/identity/make-token-dialog'
import { TokenList } from '@/components/identity/token-list'
import { Page } from '@/components/shell/page'
import { EmptyState } from '@/components/ui/empty-state'
import { listTokens } from '@/server/identity/list-tokens'
import { requireActor } from '@/server/identity/require-actor'

export const metadata: Metadata = { title: 'Access tokens' }

export default async function TokensPage() {
  const tokens = await listTokens(await requireActor())
  return (
    <Page
      title="Access tokens"
      lead="With a token a script or a notebook can do over the HTTP API what you can do here."
      actions={<MakeTokenDialog />}
    >
      {tokens.length === 0 ? (
        <EmptyState title="No tokens yet">
          Make one to export excerpts every night, to import from a script, or to read the codebook in a notebook.
        </EmptyState>
      ) : (
        <TokenList tokens={tokens} />
      )}
    </Page>
  )
}
