import { z } from 'zod'
import { ok } from '@/core/result'
import { personName } from '@/server/identity/make-user'
import { serveOwner } from '@/server/identity/serve-identity'
import { updateProfile } from '@/server/identity/update-profile'

/** Changes the name the others see. */
export const PATCH = serveOwner(z.object({ name: personName }), async ({ actor, body }) => {
  const updated = await updateProfile(actor, body.name)
  return updated.ok ? ok({ body: updated.value }) : updated
})
