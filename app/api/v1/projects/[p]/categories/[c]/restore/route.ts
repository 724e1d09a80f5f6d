import { serve } from '@/server/http/serve'
import { restoreCategoryEndpoint } from '@/server/codebook/api'

export const POST = serve(restoreCategoryEndpoint)
