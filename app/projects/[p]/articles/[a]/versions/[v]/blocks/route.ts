import { z } from 'zod'
import { articleHtml } from '@/components/reading/article-html'
import { articleId, projectId, versionId } from '@/server/http/ids'
import { presentProblem } from '@/server/http/problem'
import { identify } from '@/server/identity/identify'
import { getVersion } from '@/server/articles/read-version'
import { notFound } from '@/core/refusal'

const place = z.object({ p: projectId, a: articleId, v: versionId })
const query = z.object({ from: z.coerce.number().int().min(0) })

/** The blocks of a long text after the first, as the page wrote those: immutable, so the browser keeps them. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<Record<string, string>> },
): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
  const who = await identify(request)
  if (!who.ok) return presentProblem(who.error, requestId)
  const where = place.safeParse(await params)
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!where.success || !asked.success) return presentProblem(notFound('version').error, requestId)
  const version = await getVersion(who.value, where.data.p, where.data.a, where.data.v)
  if (!version.ok) return presentProblem(version.error, requestId)
  const { content, text, textHash } = version.value
  return new Response(articleHtml(content, text, { from: asked.data.from }), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${textHash}-${asked.data.from}"`,
    },
  })
}
