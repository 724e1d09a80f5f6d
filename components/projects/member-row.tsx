'use client'
import { UserMinus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Member } from '@/core/projects/project'
import type { Role } from '@/core/rights'
import { callApi } from '../http/call-api'
import { MemberLinkButton } from '../identity/member-link-button'
import { Avatar } from '../ui/avatar'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { IconButton } from '../ui/icon-button'
import { showToast, showUndo } from '../ui/toasts'
import type { MembersProps } from './members'
import { RoleSelect } from './role-select'
import { aRole } from './roles'

export interface MemberRowProps extends Pick<MembersProps, 'project'> {
  readonly member: Member
  readonly isMe: boolean
  readonly mayManage: boolean
  readonly isLastOwner: boolean
}

/** One person with the role, which owners change in its place. */
export function MemberRow({ member, project, isMe, mayManage, isLastOwner }: MemberRowProps) {
  const router = useRouter()
  const [wanted, setWanted] = useState<Role | null>(null)
  const { userId, name, email, role, rev } = member
  const path = `/projects/${project.id}/members/${userId}` as const

  const change = async (to: Role, from: Pick<Member, 'role' | 'rev'>) => {
    setWanted(to)
    const answer = await callApi<Member>('PUT', path, { role: to }, { ifMatch: from.rev })
    setWanted(null)
    router.refresh()
    if (!answer.ok) return showToast({ tone: 'danger', message: answer.error.detail })
    const now = answer.value.body
    showUndo(`${isMe ? 'You are' : `${name} is`} ${aRole(to)} now.`, () => void change(from.role, now))
  }
  const remove = async () => {
    const answer = await callApi('DELETE', path)
    if (!answer.ok) {
      showToast({ tone: 'danger', message: answer.error.detail })
      return false
    }
    router.refresh()
    showToast({ message: `${name} is no longer in the project.` })
    return true
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b py-3">
      <Avatar name={name} size="md" />
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate">
          <bdi className="font-medium">{name}</bdi>
          {isMe ? <span className="text-muted"> (you)</span> : null}
        </p>
        {email === null ? null : <p className="truncate text-[0.8125rem] text-muted">{email}</p>}
      </div>
      <div className="flex items-center gap-1.5 max-sm:ml-10">
        {mayManage && !isLastOwner ? (
          <RoleSelect
            aria-label={`Role of ${name}`}
            role={wanted ?? role}
            isDisabled={wanted !== null}
            onChange={(to) => {
              if (to !== role) void change(to, { role, rev })
            }}
            className="w-32"
          />
        ) : (
          <span
            className="w-32 text-sm text-muted sm:pl-3"
            title={isLastOwner ? 'A project keeps at least one owner.' : undefined}
          >
            {role}
          </span>
        )}
        {mayManage && !isMe ? <MemberLinkButton userId={userId} name={name} /> : null}
        {mayManage ? <RemoveMember name={name} isMe={isMe} onRemove={remove} /> : null}
      </div>
    </li>
  )
}

interface RemoveMemberProps {
  readonly name: string
  readonly isMe: boolean
  /** Answers whether it was done. */
  readonly onRemove: () => Promise<boolean>
}

/** Takes somebody else out; one leaves oneself elsewhere on the page. */
function RemoveMember({ name, isMe, onRemove }: RemoveMemberProps) {
  const [isAsking, setAsking] = useState(false)
  if (isMe) return <span className="w-9 max-sm:hidden" />
  return (
    <>
      <IconButton label={`Remove ${name}`} className="text-muted" onPress={() => setAsking(true)}>
        <UserMinus aria-hidden className="size-4" />
      </IconButton>
      <ConfirmDialog
        title={`Remove ${name}?`}
        confirmLabel="Remove from the project"
        isDanger
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={onRemove}
      >
        {name} will not see the project any more. Highlights and comments stay, under the name. To come back, {name}{' '}
        needs a new invitation.
      </ConfirmDialog>
    </>
  )
}
