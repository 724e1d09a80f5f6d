import { serve } from '@/server/http/serve'
import { putRoundEndpoint } from '@/server/rounds/api'

export const PUT = serve(putRoundEndpoint)
