import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type CategoryId, asId, isUuid } from '@/core/ids'
import { CodebookDesk } from '@/components/codebook/codebook-desk'
import { readCodebook } from '@/server/codebook/read-codebook'
import { listMembers } from '@/server/projects/list-members'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Codebook' }

interface CodebookPageProps {
  readonly params: Promise<{ readonly p: string }>
  readonly searchParams: Promise<{ readonly category?: string | string[] }>
}

export default async function CodebookPage({ params, searchParams }: CodebookPageProps) {
  const { actor, project } = await loadProject((await params).p)
  const { category } = await searchParams
  const [codebook, members] = await Promise.all([readCodebook(actor, project.id), listMembers(actor, project.id)])
  if (!codebook.ok || !members.ok) notFound()
  return (
    <CodebookDesk
      key={project.id}
      project={project}
      viewerId={actor.userId}
      people={members.value.items.map(({ userId, name }) => ({ id: userId, name }))}
      {...codebook.value}
      initialId={isUuid(category) ? asId<CategoryId>(category) : null}
    />
  )
}
