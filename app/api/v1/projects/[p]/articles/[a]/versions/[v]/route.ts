import { serve } from '@/server/http/serve'
import { getVersionEndpoint } from '@/server/articles/api'

export const GET = serve(getVersionEndpoint)
