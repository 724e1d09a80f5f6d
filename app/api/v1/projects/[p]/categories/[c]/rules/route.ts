import { getRulesEndpoint } from '@/server/codebook/rule-api'
import { serve } from '@/server/http/serve'

export const GET = serve(getRulesEndpoint)
