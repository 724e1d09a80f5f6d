import { exportJsonlEndpoint } from '@/server/excerpts/api'
import { serve } from '@/server/http/serve'

export const GET = serve(exportJsonlEndpoint)
