import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { MyAccountMenu } from '@/components/identity/my-account-menu'
import { ProjectCommands } from '@/components/projects/project-commands'
import { ProjectNews } from '@/components/projects/project-news'
import { projectTabs } from '@/components/projects/project-tabs'
import { AppShell } from '@/components/shell/app-shell'
import { ProjectSwitcher } from '@/components/shell/project-switcher'
import { firstCursor } from '@/server/live/first-cursor'
import { loadProject } from './load-project'

interface ProjectLayoutProps {
  readonly params: Promise<{ readonly p: string }>
  readonly children: ReactNode
}

export async function generateMetadata({ params }: ProjectLayoutProps): Promise<Metadata> {
  const { project } = await loadProject((await params).p)
  return { title: { default: project.name, template: `%s · ${project.name} · Variorum` } }
}

/** The frame of a project: its name, its pages, the way to the others. */
export default async function ProjectLayout({ params, children }: ProjectLayoutProps) {
  const { actor, project, projects } = await loadProject((await params).p)
  const cursor = await firstCursor(actor, project.id)
  const tabs = projectTabs(project.id, project.role)
  return (
    <AppShell
      tabs={tabs}
      switcher={
        <ProjectSwitcher
          current={{ id: project.id, name: project.name }}
          projects={projects.map(({ id, name }) => ({ id, name, href: `/projects/${id}` }))}
          allHref="/projects"
        />
      }
      account={<MyAccountMenu name={actor.name} email={actor.email} />}
    >
      <ProjectCommands tabs={tabs} />
      {cursor === null ? null : <ProjectNews projectId={project.id} cursor={cursor} />}
      {children}
    </AppShell>
  )
}
