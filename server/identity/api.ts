import 'server-only'
import { z } from 'zod'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { tokenId, userId } from '../http/ids'
import { createToken, newToken } from './create-token'
import { listTokens } from './list-tokens'
import { revokeToken } from './revoke-token'

const moment = z.iso.datetime()
const scope = z.enum(['read', 'write'])

const token = z
  .object({
    id: tokenId,
    name: z.string(),
    scope,
    createdAt: moment,
    lastUsedAt: moment.nullable().describe('To the minute'),
    expiresAt: moment.nullable(),
  })
  .meta({ id: 'Token' })

export const getMeEndpoint = endpoint({
  method: 'GET',
  path: '/me',
  noun: 'me',
  summary: 'Who am I',
  answer: z.object({
    id: userId,
    name: z.string(),
    email: z.string(),
    demo: z.boolean(),
    via: z.enum(['session', 'token']).describe('How this request showed who sends it'),
    scope: scope.describe('What this request’s token or session may do'),
  }),
  run: async ({ actor: { userId: id, name, email, demo, via, scope } }) =>
    ok({ body: { id, name, email, demo, via, scope } }),
})

export const listTokensEndpoint = endpoint({
  method: 'GET',
  path: '/me/tokens',
  noun: 'token',
  summary: 'My access tokens, newest first; never the secrets',
  answer: z.object({ items: z.array(token).readonly(), next: z.null() }),
  run: async ({ actor }) => ok({ body: { items: await listTokens(actor), next: null } }),
})

export const createTokenEndpoint = endpoint({
  method: 'POST',
  path: '/me/tokens',
  noun: 'token',
  summary: 'Make an access token; its secret is in this answer only',
  body: newToken,
  answer: token
    .extend({ token: z.string().describe('`vt_…`: send it as `Authorization: Bearer vt_…`') })
    .meta({ id: 'NewToken' }),
  status: 201,
  run: async ({ actor, body }) => {
    const created = await createToken(actor.userId, body)
    return created.ok ? ok({ body: created.value }) : created
  },
})

export const revokeTokenEndpoint = endpoint({
  method: 'DELETE',
  path: '/me/tokens/{id}',
  noun: 'token',
  summary: 'Revoke an access token; it is refused from the next request on',
  params: z.object({ id: tokenId }),
  run: async ({ actor, params }) => {
    const revoked = await revokeToken(actor, params.id)
    return revoked.ok ? ok({ body: undefined }) : revoked
  },
})
