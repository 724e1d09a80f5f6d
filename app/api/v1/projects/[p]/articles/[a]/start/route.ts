import { serve } from '@/server/http/serve'
import { startCodingEndpoint } from '@/server/rounds/api'

export const POST = serve(startCodingEndpoint)
