import { ok } from '@/core/result'
import { noBody, serveOwner } from '@/server/identity/serve-identity'
import { signOutEverywhere } from '@/server/identity/sign-out-everywhere'

/** Ends all of one's sessions, this one too. */
export const POST = serveOwner(noBody, async ({ actor }) => {
  const done = await signOutEverywhere(actor)
  return done.ok ? ok({ session: 'end' }) : done
})
