import { serve } from '@/server/http/serve'
import { getMeEndpoint } from '@/server/identity/api'

export const GET = serve(getMeEndpoint)
