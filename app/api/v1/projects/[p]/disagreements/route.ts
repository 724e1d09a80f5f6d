import { listDisagreementsEndpoint } from '@/server/disagreements/api'
import { serve } from '@/server/http/serve'

export const GET = serve(listDisagreementsEndpoint)
