import type { Metadata } from 'next'
import { MyAccountMenu } from '@/components/identity/my-account-menu'
import { ProjectList } from '@/components/projects/project-list'
import { AppShell } from '@/components/shell/app-shell'
import { requireActor } from '@/server/identity/require-actor'
import { countContents } from '@/server/projects/count-contents'
import { listDeletedProjects } from '@/server/projects/deleted-projects'
import { listProjects } from '@/server/projects/list-projects'

export const metadata: Metadata = { title: 'Projects' }

export default async function ProjectsPage() {
  const actor = await requireActor()
  const [{ items }, contents, deleted] = await Promise.all([
    listProjects(actor),
    countContents(actor),
    listDeletedProjects(actor),
  ])
  return (
    <AppShell account={<MyAccountMenu name={actor.name} email={actor.email} />}>
      <ProjectList
        projects={items.map((project) => ({
          ...project,
          contents: contents.get(project.id) ?? { articles: 0, members: 1 },
        }))}
        deleted={deleted}
      />
    </AppShell>
  )
}
