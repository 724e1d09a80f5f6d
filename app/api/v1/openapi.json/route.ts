import { manifest } from '@/server/http/manifest'
import { makeOpenApi } from '@/server/http/openapi'

/** The description of the API, for anybody; it holds nothing of anybody’s. */
export function GET(): Response {
  return Response.json(makeOpenApi(manifest), { headers: { 'cache-control': 'public, max-age=300' } })
}
