import { z } from 'zod'
import { ok } from '@/core/result'
import { userId } from '@/server/http/ids'
import { makeMemberLink } from '@/server/identity/make-member-link'
import { serveOwner } from '@/server/identity/serve-identity'

/** Makes a link to a new password for a colleague, for an owner to hand over. */
export const POST = serveOwner(z.object({ userId }), async ({ actor, body }) => {
  const made = await makeMemberLink(actor, body.userId)
  return made.ok ? ok({ body: { url: made.value.url, expiresAt: made.value.expiresAt.toISOString() } }) : made
})
