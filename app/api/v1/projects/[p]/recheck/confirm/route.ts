import { confirmTagsEndpoint } from '@/server/codebook/rule-api'
import { serve } from '@/server/http/serve'

export const POST = serve(confirmTagsEndpoint)
