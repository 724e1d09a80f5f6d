import { listExcerptsEndpoint } from '@/server/excerpts/api'
import { serve } from '@/server/http/serve'

export const GET = serve(listExcerptsEndpoint)
