import { serve } from '@/server/http/serve'
import { getFrozenLayerEndpoint } from '@/server/rounds/api'

export const GET = serve(getFrozenLayerEndpoint)
