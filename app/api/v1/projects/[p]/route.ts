import { serve } from '@/server/http/serve'
import { getProjectEndpoint, putProjectEndpoint, deleteProjectEndpoint } from '@/server/projects/api'

export const GET = serve(getProjectEndpoint)
export const PUT = serve(putProjectEndpoint)
export const DELETE = serve(deleteProjectEndpoint)
