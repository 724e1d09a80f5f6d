'use client'
import { UserPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ProjectId, UserId } from '@/core/ids'
import type { Invitation } from '@/core/projects/invitation'
import type { Member } from '@/core/projects/project'
import { type Role, may } from '@/core/rights'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { FormerMembers } from './former-members'
import { InvitationList } from './invitation-list'
import { InviteDialog } from './invite-dialog'
import { LeaveProject } from './leave-project'
import { MemberRow } from './member-row'
import { roleWords, rolesDown } from './roles'

export interface MembersProps {
  readonly project: { readonly id: ProjectId; readonly name: string; readonly role: Role }
  readonly me: UserId
  readonly members: readonly Member[]
  /** Null for whoever may not see them. */
  readonly invitations: readonly Invitation[] | null
}

/** The people of a project: who they are, what each may do, who is invited. */
export function Members({ project, me, members, invitations }: MembersProps) {
  const [isInviting, setInviting] = useState(false)
  const mayManage = may(project.role, 'manage-members')
  const present = useMemo(() => members.filter(({ leftAt }) => leftAt === null).toSorted(byRoleAndName), [members])
  const former = members.filter(({ leftAt }) => leftAt !== null)
  const isLastOwner = project.role === 'owner' && present.filter(({ role }) => role === 'owner').length === 1
  useCommands(
    useMemo(
      () =>
        mayManage
          ? [
              {
                id: 'members.invite',
                label: 'Invite somebody',
                keys: 'i',
                section: 'Members',
                words: 'add member link',
                run: () => setInviting(true),
              },
            ]
          : [],
      [mayManage],
    ),
  )
  return (
    <Page
      title="Members"
      lead={
        mayManage ? 'People come in by a link you send them.' : 'An owner invites people and gives them their roles.'
      }
      actions={
        mayManage ? (
          <Button
            look="primary"
            keys="i"
            icon={<UserPlus aria-hidden className="size-4" />}
            onPress={() => setInviting(true)}
          >
            Invite
          </Button>
        ) : null
      }
    >
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <ul aria-label="Members" className="border-t">
            {present.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                project={project}
                isMe={member.userId === me}
                mayManage={mayManage}
                isLastOwner={isLastOwner && member.role === 'owner'}
              />
            ))}
          </ul>
          {invitations === null ? null : <InvitationList projectId={project.id} invitations={invitations} />}
          <FormerMembers members={former} />
          <LeaveProject project={project} me={me} isLastOwner={isLastOwner} />
        </div>
        <aside aria-labelledby="roles-title">
          <h2 id="roles-title" className="text-[0.8125rem] font-medium text-muted">
            What a role may do
          </h2>
          <dl className="mt-2 border-t">
            {rolesDown.toReversed().map((role) => (
              <div key={role} className="border-b py-2">
                <dt className="font-medium">{role}</dt>
                <dd className="text-[0.8125rem] text-muted">{roleWords[role]}</dd>
              </div>
            ))}
          </dl>
        </aside>
      </div>
      <InviteDialog projectId={project.id} isOpen={isInviting} onOpenChange={setInviting} />
    </Page>
  )
}

function byRoleAndName(a: Member, b: Member): number {
  return rolesDown.indexOf(a.role) - rolesDown.indexOf(b.role) || a.name.localeCompare(b.name, 'en')
}
