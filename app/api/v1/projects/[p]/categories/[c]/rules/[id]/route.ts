import { deleteRuleEndpoint, putRuleEndpoint } from '@/server/codebook/rule-api'
import { serve } from '@/server/http/serve'

export const PUT = serve(putRuleEndpoint)
export const DELETE = serve(deleteRuleEndpoint)
