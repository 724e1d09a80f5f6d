import { serve } from '@/server/http/serve'
import { previewRulingEndpoint } from '@/server/rulings/api'

export const POST = serve(previewRulingEndpoint)
