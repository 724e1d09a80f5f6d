import type { Metadata } from 'next'
import { leastRole, may } from '@/core/rights'
import { ImportDesk } from '@/components/import/import-desk'
import { Page } from '@/components/shell/page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Bring articles in' }

interface ImportPageProps {
  readonly params: Promise<{ readonly p: string }>
}

export default async function ImportPage({ params }: ImportPageProps) {
  const { id, role } = (await loadProject((await params).p)).project
  if (may(role, 'import')) return <ImportDesk key={id} projectId={id} />
  return (
    <Page title="Bring articles in">
      <EmptyState
        title={`As a ${role} you can’t bring articles in`}
        action={<LinkButton href={`/projects/${id}`}>Back to the articles</LinkButton>}
      >
        {`It takes at least an ${leastRole('import')}. Ask an owner of the project to change your role.`}
      </EmptyState>
    </Page>
  )
}
