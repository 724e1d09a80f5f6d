'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ProjectId } from '@/core/ids'
import type { Invitation } from '@/core/projects/invitation'
import { callApi } from '../http/call-api'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { RelativeTime } from '../ui/relative-time'
import { useServerNow } from '../ui/server-clock'
import { showToast } from '../ui/toasts'

export interface InvitationListProps {
  readonly projectId: ProjectId
  readonly invitations: readonly Invitation[]
}

/** Invitations that nobody has taken up yet. Nothing when there are none. */
export function InvitationList({ projectId, invitations }: InvitationListProps) {
  const router = useRouter()
  const now = useServerNow()
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  if (invitations.length === 0) return null

  const withdraw = async ({ id, email }: Invitation) => {
    setWithdrawing(id)
    const answer = await callApi('DELETE', `/projects/${projectId}/invitations/${id}`)
    setWithdrawing(null)
    router.refresh()
    showToast(
      answer.ok ? { message: `The link for ${email} is dead now.` } : { tone: 'danger', message: answer.error.detail },
    )
  }

  return (
    <section>
      <h2 className="text-[0.8125rem] font-medium text-muted">Invited</h2>
      <ul className="mt-2 border-t">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2">
            <bdi className="min-w-0 flex-1 basis-48 truncate">{invitation.email}</bdi>
            <span className="text-[0.8125rem] text-muted">
              {invitation.role}, <RelativeTime at={invitation.createdAt} />
            </span>
            {Date.parse(invitation.expiresAt) <= now && now > 0 ? <Badge tone="warning">too old</Badge> : null}
            <Button
              size="sm"
              aria-label={`Withdraw the invitation of ${invitation.email}`}
              isPending={withdrawing === invitation.id}
              onPress={() => void withdraw(invitation)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.8125rem] text-muted">
        A link is shown once, when it is made. Invite again for a new one.
      </p>
    </section>
  )
}
