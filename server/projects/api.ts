import 'server-only'
import { z } from 'zod'
import type { Project } from '@/core/projects/project'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Reply, endpoint } from '../http/endpoint'
import { projectId } from '../http/ids'
import { pageOf, pageQuery } from '../http/page'
import { deleteProject } from './delete-project'
import { getProject } from './get-project'
import { listProjects } from './list-projects'
import { putProject } from './put-project'
import { restoreProject } from './restore-project'
import { projectInput, projectSchema } from './schema'

const noun = 'project'
const path = '/projects/{p}'
const params = z.object({ p: projectId })

function reply(result: Result<Project, Refusal>): Result<Reply<Project>, Refusal> {
  return result.ok ? ok({ body: result.value, rev: result.value.rev }) : result
}

export const listProjectsEndpoint = endpoint({
  method: 'GET',
  path: '/projects',
  noun,
  summary: 'The projects you are a member of, oldest first',
  query: pageQuery,
  answer: pageOf(projectSchema),
  run: async ({ actor, query }) => ok({ body: await listProjects(actor, query) }),
})

export const getProjectEndpoint = endpoint({
  method: 'GET',
  path,
  noun,
  summary: 'A project, with your role in it',
  params,
  answer: projectSchema,
  run: async ({ actor, params: { p } }) => reply(await getProject(actor, p)),
})

export const putProjectEndpoint = endpoint({
  method: 'PUT',
  path,
  noun,
  summary: 'Found a project, or change one you own',
  params,
  body: projectInput,
  answer: projectSchema,
  run: async ({ actor, params: { p }, body, ifMatch }) => reply(await putProject(actor, p, body, ifMatch)),
})

export const deleteProjectEndpoint = endpoint({
  method: 'DELETE',
  path,
  noun,
  summary: 'Delete a project you own; it can be restored',
  params,
  run: async ({ actor, params: { p } }) => {
    const deleted = await deleteProject(actor, p)
    return deleted.ok ? ok({ body: undefined }) : deleted
  },
})

export const restoreProjectEndpoint = endpoint({
  method: 'POST',
  path: `${path}/restore`,
  noun,
  summary: 'Bring back a deleted project you own',
  params,
  answer: projectSchema,
  run: async ({ actor, params: { p } }) => reply(await restoreProject(actor, p)),
})
