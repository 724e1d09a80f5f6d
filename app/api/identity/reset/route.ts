import { after } from 'next/server'
import { z } from 'zod'
import { ok } from '@/core/result'
import { emailAddress } from '@/server/identity/email'
import { requestReset } from '@/server/identity/request-reset'
import { serveAnybody } from '@/server/identity/serve-identity'

/** Asks for a link to a new password. The answer does not tell whether the address has an account. */
export const POST = serveAnybody(
  z.object({ email: emailAddress }),
  async ({ body, address }) => {
    const asked = await requestReset(body.email, address)
    return asked.ok ? ok({ after: asked.value.work }) : asked
  },
  after,
)
