import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Shelf } from '@/components/articles/shelf'
import { listShelf } from '@/server/articles/read'
import { firstCursor } from '@/server/live/first-cursor'
import { listMembers } from '@/server/projects/list-members'
import { listProgressRows } from '@/server/rounds/list-progress-rows'
import { loadProject } from './load-project'

export const metadata: Metadata = { title: 'Articles' }

/** How many articles the page itself brings; older ones are fetched when they are wanted. */
const firstPage = 100

interface ShelfPageProps {
  readonly params: Promise<{ readonly p: string }>
}

export default async function ShelfPage({ params }: ShelfPageProps) {
  const { actor, project } = await loadProject((await params).p)
  // Before the shelf is read: what happens in between is told rather than missed.
  const cursor = await firstCursor(actor, project.id)
  const [shelf, progress, members] = await Promise.all([
    listShelf(actor, project.id, { limit: firstPage }),
    listProgressRows(actor, project.id, { limit: firstPage }),
    listMembers(actor, project.id),
  ])
  if (cursor === null || !shelf.ok || !progress.ok || !members.ok) notFound()
  return (
    <Shelf
      key={project.id}
      project={project}
      userId={actor.userId}
      first={shelf.value}
      progress={progress.value}
      cursor={cursor}
      people={members.value.items.map(({ userId, name }) => ({ id: userId, name }))}
    />
  )
}
