import { serve } from '@/server/http/serve'
import { listRulingsEndpoint } from '@/server/rulings/api'

export const GET = serve(listRulingsEndpoint)
