import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Project } from '@/core/projects/project'
import type { Actor } from '@/server/actor'
import { requireActor } from '@/server/identity/require-actor'
import { listProjects } from '@/server/projects/list-projects'

/** What the pages of a project begin with. */
export interface ProjectPage {
  readonly actor: Actor
  readonly project: Project
  /** All projects of the viewer, for the switcher. */
  readonly projects: readonly Project[]
}

/** The project of the address, once a request. Foreign and absent ones are the same “not found”. */
export const loadProject = cache(async (p: string): Promise<ProjectPage> => {
  const actor = await requireActor()
  const { items: projects } = await listProjects(actor)
  const project = projects.find(({ id }) => id === p)
  if (project === undefined) notFound()
  return { actor, project, projects }
})
