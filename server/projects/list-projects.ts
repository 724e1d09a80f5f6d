import 'server-only'
import type { Project } from '@/core/projects/project'
import type { Actor } from '../actor'
import { type Page, type PageWanted, makePage, wholeList } from '../http/page'
import { transact } from '../platform/db'
import { presentProject, projectColumns } from './present'

/** The projects somebody is a member of, oldest first. Row-level security leaves no others in sight. */
export function listProjects(actor: Actor, wanted: PageWanted = wholeList): Promise<Page<Project>> {
  return transact(
    { role: 'app', userId: actor.userId },
    async (tx) => {
      const rows = await tx.member.findMany({
        where: {
          userId: actor.userId,
          leftAt: null,
          project: { deletedAt: null },
          ...(wanted.cursor === undefined ? {} : { projectId: { gt: wanted.cursor } }),
        },
        select: { role: true, project: { select: projectColumns } },
        orderBy: { projectId: 'asc' },
        take: wanted.limit + 1,
      })
      return makePage(
        rows,
        wanted,
        ({ project }) => project.id,
        ({ role, project }) => ({ ...presentProject(project), role }),
      )
    },
    { snapshot: true },
  )
}
