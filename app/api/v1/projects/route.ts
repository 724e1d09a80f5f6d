import { serve } from '@/server/http/serve'
import { listProjectsEndpoint } from '@/server/projects/api'

export const GET = serve(listProjectsEndpoint)
