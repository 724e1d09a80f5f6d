import { serve } from '@/server/http/serve'
import { revealRoundEndpoint } from '@/server/rounds/api'

export const POST = serve(revealRoundEndpoint)
