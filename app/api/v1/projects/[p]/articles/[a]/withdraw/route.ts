import { serve } from '@/server/http/serve'
import { withdrawCodingEndpoint } from '@/server/rounds/api'

export const POST = serve(withdrawCodingEndpoint)
