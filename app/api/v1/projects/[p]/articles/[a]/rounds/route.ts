import { serve } from '@/server/http/serve'
import { listRoundsEndpoint } from '@/server/rounds/api'

export const GET = serve(listRoundsEndpoint)
