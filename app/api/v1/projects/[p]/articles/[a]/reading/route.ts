import { serve } from '@/server/http/serve'
import { getReadingEndpoint } from '@/server/reading/reading-api'

export const GET = serve(getReadingEndpoint)
