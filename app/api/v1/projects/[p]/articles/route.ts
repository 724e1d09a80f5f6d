import { serve } from '@/server/http/serve'
import { listArticlesEndpoint } from '@/server/articles/api'

export const GET = serve(listArticlesEndpoint)
