import { getAgreementEndpoint } from '@/server/agreement/api'
import { serve } from '@/server/http/serve'

export const GET = serve(getAgreementEndpoint)
