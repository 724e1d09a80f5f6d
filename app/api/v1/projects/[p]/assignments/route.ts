import { serve } from '@/server/http/serve'
import { assignManyEndpoint } from '@/server/rounds/api'

export const POST = serve(assignManyEndpoint)
