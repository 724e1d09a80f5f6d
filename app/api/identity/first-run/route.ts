import { foundServer, firstRun } from '@/server/identity/found-server'
import { serveAnybody } from '@/server/identity/serve-identity'

/** Makes the first account and its first project, while there is none. */
export const POST = serveAnybody(firstRun, ({ body }) => foundServer(body))
