import { join } from '@/server/identity/join'
import { serveAnybody } from '@/server/identity/serve-identity'
import { newcomer } from '@/server/identity/sign-up'

/** Makes an account for the address of an invitation and joins its project. */
export const POST = serveAnybody(newcomer, ({ body, address }) => join(body, address))
