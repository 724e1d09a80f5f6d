import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { parseExcerptQuery } from '@/core/excerpts/query'
import { ExcerptDesk } from '@/components/excerpts/excerpt-desk'
import { Page } from '@/components/shell/page'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { listTitles } from '@/server/articles/list-titles'
import { listCategories } from '@/server/codebook/list-categories'
import { listExcerpts } from '@/server/excerpts/list-excerpts'
import { firstCursor } from '@/server/live/first-cursor'
import { listMembers } from '@/server/projects/list-members'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Excerpts' }

/** How many excerpts the page itself brings. */
const firstPage = 50

interface ExcerptsPageProps {
  readonly params: Promise<{ readonly p: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function ExcerptsPage({ params, searchParams }: ExcerptsPageProps) {
  const { actor, project } = await loadProject((await params).p)
  const query = parseExcerptQuery(Object.entries(await searchParams))
  if (!query.ok) {
    return (
      <Page title="Excerpts">
        <Callout
          tone="warning"
          title={query.error.detail}
          action={
            <LinkButton size="sm" href={`/projects/${project.id}/excerpts`}>
              Show all excerpts
            </LinkButton>
          }
        />
      </Page>
    )
  }
  // Before the list is read: what happens in between is told rather than missed.
  const cursor = await firstCursor(actor, project.id)
  const [page, categories, members, titles] = await Promise.all([
    listExcerpts(actor, project.id, query.value, { limit: firstPage }),
    listCategories(actor, project.id),
    listMembers(actor, project.id),
    listTitles(actor, project.id),
  ])
  if (cursor === null || !page.ok || !categories.ok || !members.ok || !titles.ok) notFound()
  return (
    <ExcerptDesk
      key={project.id}
      projectId={project.id}
      query={query.value}
      first={page.value}
      cursor={cursor}
      categories={categories.value.items}
      coders={members.value.items.map(({ userId, name }) => ({ id: userId, name }))}
      articles={titles.value.map(({ id, title }) => ({ id, name: title }))}
    />
  )
}
