import { serve } from '@/server/http/serve'
import { restoreHighlightEndpoint } from '@/server/reading/api'

export const POST = serve(restoreHighlightEndpoint)
