import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QueueDesk } from '@/components/disagreements/queue-desk'
import { parseQueueQuery } from '@/components/disagreements/queue-query'
import { listTitles } from '@/server/articles/list-titles'
import { listCategories } from '@/server/codebook/list-categories'
import { listQueue } from '@/server/disagreements/list-queue'
import { firstCursor } from '@/server/live/first-cursor'
import { listMembers } from '@/server/projects/list-members'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Disagreements' }

/** How many disagreements the page itself brings. */
const firstPage = 50

interface DisagreementsPageProps {
  readonly params: Promise<{ readonly p: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function DisagreementsPage({ params, searchParams }: DisagreementsPageProps) {
  const { actor, project } = await loadProject((await params).p)
  const query = parseQueueQuery(Object.entries(await searchParams))
  // Before the queue is read: what happens in between is told rather than missed.
  const cursor = await firstCursor(actor, project.id)
  const [page, categories, members, titles] = await Promise.all([
    listQueue(actor, project.id, query, { limit: firstPage }),
    listCategories(actor, project.id),
    listMembers(actor, project.id),
    listTitles(actor, project.id),
  ])
  if (cursor === null || !page.ok || !categories.ok || !members.ok || !titles.ok) notFound()
  return (
    <QueueDesk
      key={project.id}
      project={project}
      userId={actor.userId}
      query={query}
      first={page.value}
      cursor={cursor}
      categories={categories.value.items}
      members={members.value.items}
      articles={titles.value.map(({ id, title }) => ({ id, name: title }))}
      today={new Date().toISOString().slice(0, 10)}
    />
  )
}
