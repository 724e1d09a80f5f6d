import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '@/core/rights'
import { Members } from '@/components/projects/members'
import { listInvitations } from '@/server/projects/list-invitations'
import { listMembers } from '@/server/projects/list-members'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Members' }

export default async function MembersPage({ params }: { readonly params: Promise<{ readonly p: string }> }) {
  const { actor, project } = await loadProject((await params).p)
  const [members, invitations] = await Promise.all([
    listMembers(actor, project.id),
    may(project.role, 'manage-members') ? listInvitations(actor, project.id) : null,
  ])
  if (!members.ok) notFound()
  return (
    <Members
      project={project}
      me={actor.userId}
      members={members.value.items}
      invitations={invitations?.ok === true ? invitations.value.items : null}
    />
  )
}
