import { changeDisagreementEndpoint, getDisagreementEndpoint } from '@/server/disagreements/api'
import { serve } from '@/server/http/serve'

export const GET = serve(getDisagreementEndpoint)
export const PATCH = serve(changeDisagreementEndpoint)
