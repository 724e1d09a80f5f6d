import { putDecisionEndpoint } from '@/server/disagreements/api'
import { serve } from '@/server/http/serve'

export const PUT = serve(putDecisionEndpoint)
