import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgreementDesk } from '@/components/agreement/agreement-desk'
import type { AgreementStart, LayerReport } from '@/components/agreement/agreement-report'
import { type DashboardQuery, layersOf, parseDashboardQuery } from '@/components/agreement/dashboard-query'
import { missingArticles } from '@/components/agreement/missing-articles'
import { Page } from '@/components/shell/page'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import type { ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '@/server/actor'
import { getAgreement } from '@/server/agreement/get-agreement'
import { listTitles } from '@/server/articles/list-titles'
import { listCategories } from '@/server/codebook/list-categories'
import { firstCursor } from '@/server/live/first-cursor'
import { listMembers } from '@/server/projects/list-members'
import { listProgressRows } from '@/server/rounds/list-progress-rows'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Agreement' }

/** Articles looked through for what is missing, the newest first. */
const lookedThrough = 200

interface AgreementPageProps {
  readonly params: Promise<{ readonly p: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function AgreementPage({ params, searchParams }: AgreementPageProps) {
  const { actor, project } = await loadProject((await params).p)
  const query = parseDashboardQuery(Object.entries(await searchParams))
  if (!query.ok) {
    return (
      <Page title="Agreement">
        <Callout
          tone="warning"
          title={query.error.detail}
          action={
            <LinkButton size="sm" href={`/projects/${project.id}/agreement`}>
              Show the usual figures
            </LinkButton>
          }
        />
      </Page>
    )
  }
  // Before the figures are read: what happens in between is told rather than missed.
  const cursor = await firstCursor(actor, project.id)
  const start = readStart(actor, project.id, query.value)
  const [categories, members, titles] = await Promise.all([
    listCategories(actor, project.id),
    listMembers(actor, project.id),
    listTitles(actor, project.id),
  ])
  if (cursor === null || !categories.ok || !members.ok || !titles.ok) notFound()
  return (
    <AgreementDesk
      key={project.id}
      project={project}
      userId={actor.userId}
      query={query.value}
      start={start}
      cursor={cursor}
      categories={categories.value.items}
      members={members.value.items}
      articles={titles.value.map(({ id, title }) => ({ id, name: title }))}
    />
  )
}

/** The overall figures of each layer shown; where nobody can be compared, what is missing. */
async function readStart(
  actor: Actor,
  projectId: ProjectId,
  query: DashboardQuery,
): Promise<Result<AgreementStart, Refusal>> {
  const reports: LayerReport[] = []
  for (const layer of layersOf(query.layer)) {
    const report = await getAgreement(actor, projectId, { ...query.asked, layer })
    if (!report.ok) return report
    reports.push({ ...report.value, layer })
  }
  const hasPair = reports.some(({ articles }) => articles.some(({ coderIds }) => coderIds.length > 1))
  if (hasPair) return ok({ reports, missing: [] })
  const [progress, members] = await Promise.all([
    listProgressRows(actor, projectId, { limit: lookedThrough }),
    listMembers(actor, projectId),
  ])
  if (!progress.ok) return progress
  if (!members.ok) return members
  const nameOf = new Map(members.value.items.map(({ userId, name }) => [userId, name]))
  return ok({
    reports,
    missing: missingArticles(progress.value.items, (id) => nameOf.get(id) ?? 'a former member'),
  })
}
