import { serve } from '@/server/http/serve'
import { restoreProjectEndpoint } from '@/server/projects/api'

export const POST = serve(restoreProjectEndpoint)
