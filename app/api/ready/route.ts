import { reportFault } from '@/server/platform/log'
import { isReady } from '@/server/platform/readiness'

/** Whether this process may be sent requests: 200 or 503, without details; those are in the log. */
export async function GET(): Promise<Response> {
  const ready = await isReady().catch((error: unknown) => {
    reportFault('GET /api/ready', error)
    return false
  })
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '2' }) } },
  )
}
