import 'server-only'
import { z } from 'zod'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { projectId, userId } from '../http/ids'
import { pageOf, pageQuery } from '../http/page'
import { listMembers } from './list-members'
import { putMember } from './put-member'
import { removeMember } from './remove-member'
import { memberInput, memberSchema } from './schema'

const noun = 'member'
const params = z.object({ p: projectId, userId })

export const listMembersEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/members',
  noun,
  summary: 'Everybody who is or was in the project',
  params: z.object({ p: projectId }),
  query: pageQuery,
  answer: pageOf(memberSchema),
  run: async ({ actor, params: { p }, query }) => {
    const page = await listMembers(actor, p, query)
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const putMemberEndpoint = endpoint({
  method: 'PUT',
  path: '/projects/{p}/members/{userId}',
  noun,
  summary: 'Change the role of a member; people come in by invitation',
  params,
  body: memberInput,
  answer: memberSchema,
  run: async ({ actor, params: given, body, ifMatch }) => {
    const put = await putMember(actor, given.p, given.userId, body.role, ifMatch)
    return put.ok ? ok({ body: put.value, rev: put.value.rev }) : put
  },
})

export const deleteMemberEndpoint = endpoint({
  method: 'DELETE',
  path: '/projects/{p}/members/{userId}',
  noun,
  summary: 'Take somebody out of the project, or leave it yourself; what was written stays',
  params,
  run: async ({ actor, params: given }) => {
    const gone = await removeMember(actor, given.p, given.userId)
    return gone.ok ? ok({ body: undefined }) : gone
  },
})
