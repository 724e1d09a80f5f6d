import 'server-only'
import { z } from 'zod'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { invitationId, projectId } from '../http/ids'
import { pageOf, pageQuery } from '../http/page'
import { acceptInvitation } from './accept-invitation'
import { createInvitation } from './create-invitation'
import { listInvitations } from './list-invitations'
import { revokeInvitation } from './revoke-invitation'
import { acceptedSchema, invitationInput, invitationSchema, newInvitationSchema } from './schema'

const noun = 'invitation'
const params = z.object({ p: projectId })

export const createInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/invitations',
  noun,
  summary: 'Invite an address; the answer carries the link, this once. An earlier link of the address dies',
  params,
  body: invitationInput,
  answer: newInvitationSchema,
  status: 201,
  run: async ({ actor, params: { p }, body }) => {
    const made = await createInvitation(actor, p, body)
    return made.ok ? ok({ body: made.value }) : made
  },
})

export const listInvitationsEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/invitations',
  noun,
  summary: 'Invitations that wait, for owners',
  params,
  query: pageQuery,
  answer: pageOf(invitationSchema),
  run: async ({ actor, params: { p }, query }) => {
    const page = await listInvitations(actor, p, query)
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const revokeInvitationEndpoint = endpoint({
  method: 'DELETE',
  path: '/projects/{p}/invitations/{id}',
  noun,
  summary: 'Withdraw an invitation; its link is dead from then on',
  params: params.extend({ id: invitationId }),
  run: async ({ actor, params: { p, id } }) => {
    const revoked = await revokeInvitation(actor, p, id)
    return revoked.ok ? ok({ body: undefined }) : revoked
  },
})

export const acceptInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/invitations/{token}/accept',
  noun,
  summary: 'Take up an invitation sent to your address',
  params: z.object({ token: z.string().min(1).max(200) }),
  answer: acceptedSchema,
  run: async ({ actor, params: { token } }) => {
    const accepted = await acceptInvitation(actor, token)
    return accepted.ok ? ok({ body: accepted.value }) : accepted
  },
})
