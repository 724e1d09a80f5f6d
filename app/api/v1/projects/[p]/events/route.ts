import { getEventsEndpoint } from '@/server/live/api'
import { serve } from '@/server/http/serve'

export const GET = serve(getEventsEndpoint)
