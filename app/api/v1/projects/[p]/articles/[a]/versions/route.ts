import { serve } from '@/server/http/serve'
import { listVersionsEndpoint } from '@/server/articles/api'

export const GET = serve(listVersionsEndpoint)
