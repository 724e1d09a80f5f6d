import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoundsBoard } from '@/components/rounds/rounds-board'
import { firstCursor } from '@/server/live/first-cursor'
import { listMembers } from '@/server/projects/list-members'
import { listProgressRows } from '@/server/rounds/list-progress-rows'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Rounds' }

/** How many articles the page itself brings; older ones are fetched when they are wanted. */
const firstPage = 200

export default async function RoundsPage({ params }: { readonly params: Promise<{ readonly p: string }> }) {
  const { actor, project } = await loadProject((await params).p)
  // Before the board is read: what happens in between is told rather than missed.
  const cursor = await firstCursor(actor, project.id)
  const [progress, members] = await Promise.all([
    listProgressRows(actor, project.id, { limit: firstPage }),
    listMembers(actor, project.id),
  ])
  if (cursor === null || !progress.ok || !members.ok) notFound()
  return (
    <RoundsBoard
      key={project.id}
      project={project}
      userId={actor.userId}
      first={progress.value}
      cursor={cursor}
      members={members.value.items}
    />
  )
}
