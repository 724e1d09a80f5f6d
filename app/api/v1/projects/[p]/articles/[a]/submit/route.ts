import { serve } from '@/server/http/serve'
import { submitCodingEndpoint } from '@/server/rounds/api'

export const POST = serve(submitCodingEndpoint)
