import { serve } from '@/server/http/serve'
import { applyRulingEndpoint } from '@/server/rulings/api'

export const PUT = serve(applyRulingEndpoint)
