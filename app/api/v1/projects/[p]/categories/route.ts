import { serve } from '@/server/http/serve'
import { listCategoriesEndpoint } from '@/server/codebook/api'

export const GET = serve(listCategoriesEndpoint)
