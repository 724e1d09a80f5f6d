import { consentEndpoint } from '@/server/disagreements/api'
import { serve } from '@/server/http/serve'

export const POST = serve(consentEndpoint)
