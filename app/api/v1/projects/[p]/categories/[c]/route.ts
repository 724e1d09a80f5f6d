import { serve } from '@/server/http/serve'
import { getCategoryEndpoint, putCategoryEndpoint, deleteCategoryEndpoint } from '@/server/codebook/api'

export const GET = serve(getCategoryEndpoint)
export const PUT = serve(putCategoryEndpoint)
export const DELETE = serve(deleteCategoryEndpoint)
