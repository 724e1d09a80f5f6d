import { serve } from '@/server/http/serve'
import { restoreArticleEndpoint } from '@/server/articles/api'

export const POST = serve(restoreArticleEndpoint)
