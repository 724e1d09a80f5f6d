import { serve } from '@/server/http/serve'
import { createTokenEndpoint, listTokensEndpoint } from '@/server/identity/api'

export const GET = serve(listTokensEndpoint)
export const POST = serve(createTokenEndpoint)
