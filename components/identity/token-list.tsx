'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { ErrorSummary } from '../ui/error-summary'
import { RelativeTime } from '../ui/relative-time'
import { useServerNow } from '../ui/server-clock'
import { showToast } from '../ui/toasts'
import type { TokenRow } from './token'

/** The tokens one has, each with the button that revokes it. */
export function TokenList({ tokens }: { readonly tokens: readonly TokenRow[] }) {
  return (
    <ul className="divide-y border-y">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium break-words">{token.name}</span>
              <Badge>{token.scope === 'write' ? 'read and write' : 'read'}</Badge>
              <Expiry at={token.expiresAt} />
            </p>
            <p className="mt-1 text-[0.8125rem] text-muted">
              Made <RelativeTime at={token.createdAt} />
              {', '}
              {token.lastUsedAt === null ? (
                'never used'
              ) : (
                <>
                  last used <RelativeTime at={token.lastUsedAt} />
                </>
              )}
            </p>
          </div>
          <RevokeButton token={token} />
        </li>
      ))}
    </ul>
  )
}

function Expiry({ at }: { readonly at: string | null }) {
  const now = useServerNow()
  if (at === null) return null
  const isOver = Date.parse(at) <= now
  return <Badge tone={isOver ? 'danger' : 'plain'}>{isOver ? 'expired' : `until ${at.slice(0, 10)}`}</Badge>
}

function RevokeButton({ token: { id, name } }: { readonly token: TokenRow }) {
  const router = useRouter()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function revoke(): Promise<boolean> {
    const answer = await callApi('DELETE', `/me/tokens/${id}`)
    if (!answer.ok) setProblem(answer.error)
    else {
      showToast({ message: `“${name}” is revoked.` })
      router.refresh()
    }
    return answer.ok
  }

  return (
    <DialogTrigger>
      <Button size="sm" aria-label={`Revoke “${name}”…`}>
        Revoke…
      </Button>
      <ConfirmDialog title={`Revoke “${name}”?`} confirmLabel="Revoke" isDanger onConfirm={revoke}>
        <p>Whatever uses this token is refused from now on. This can’t be undone; make a new one instead.</p>
        <ErrorSummary problem={problem} className="mt-3" />
      </ConfirmDialog>
    </DialogTrigger>
  )
}
