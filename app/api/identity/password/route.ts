import { z } from 'zod'
import { ok } from '@/core/result'
import { changePassword } from '@/server/identity/change-password'
import { serveOwner } from '@/server/identity/serve-identity'

/** Changes one's password; every other session ends. */
export const PUT = serveOwner(z.object({ current: z.string(), next: z.string() }), async ({ actor, body }) => {
  const changed = await changePassword(actor, body.current, body.next)
  return changed.ok ? ok({ session: changed.value }) : changed
})
