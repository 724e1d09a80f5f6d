import { serve } from '@/server/http/serve'
import { deleteArticleEndpoint, getArticleEndpoint, patchArticleEndpoint } from '@/server/articles/api'

export const GET = serve(getArticleEndpoint)
export const PATCH = serve(patchArticleEndpoint)
export const DELETE = serve(deleteArticleEndpoint)
