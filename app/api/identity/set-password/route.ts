import { z } from 'zod'
import { ok } from '@/core/result'
import { serveAnybody } from '@/server/identity/serve-identity'
import { useUserLink as spendUserLink } from '@/server/identity/use-user-link'

/** Sets a password by a one-time link, and signs its bearer in. */
export const POST = serveAnybody(
  z.object({ link: z.string().max(100), password: z.string() }),
  async ({ body, address }) => {
    const used = await spendUserLink(body.link, body.password, address)
    return used.ok ? ok({ session: used.value }) : used
  },
)
