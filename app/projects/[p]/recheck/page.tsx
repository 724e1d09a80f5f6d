import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type CategoryId, type UserId, asId, isUuid } from '@/core/ids'
import { may } from '@/core/rights'
import { RecheckDesk } from '@/components/recheck/recheck-desk'
import { listCategories } from '@/server/codebook/list-categories'
import { listRecheck } from '@/server/codebook/list-recheck'
import { firstCursor } from '@/server/live/first-cursor'
import { listMembers } from '@/server/projects/list-members'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Recheck' }

/** How many tags the page itself brings. */
const firstPage = 100

interface RecheckPageProps {
  readonly params: Promise<{ readonly p: string }>
  readonly searchParams: Promise<{ readonly coder?: string | string[]; readonly category?: string | string[] }>
}

export default async function RecheckPage({ params, searchParams }: RecheckPageProps) {
  const { actor, project } = await loadProject((await params).p)
  const { coder, category } = await searchParams
  const seesAll = may(project.role, 'edit-codebook')
  const whose = !seesAll ? actor.userId : coder === 'all' ? coder : isUuid(coder) ? asId<UserId>(coder) : actor.userId
  const categoryId = isUuid(category) ? asId<CategoryId>(category) : null
  // Before the list is read: what happens in between is told rather than missed.
  const cursor = await firstCursor(actor, project.id)
  const [page, categories, members] = await Promise.all([
    listRecheck(actor, project.id, {
      coderId: whose === 'all' ? undefined : whose,
      categoryId: categoryId ?? undefined,
      limit: firstPage,
    }),
    listCategories(actor, project.id),
    listMembers(actor, project.id),
  ])
  if (cursor === null || !page.ok || !categories.ok || !members.ok) notFound()
  return (
    <RecheckDesk
      key={`${project.id} ${whose} ${categoryId}`}
      project={project}
      viewerId={actor.userId}
      choice={{ whose, categoryId }}
      first={page.value}
      cursor={cursor}
      categories={categories.value.items}
      people={members.value.items.map(({ userId, name }) => ({ id: userId, name }))}
    />
  )
}
