import { serve } from '@/server/http/serve'
import { getThreadEndpoint, putThreadEndpoint } from '@/server/threads/api'

export const GET = serve(getThreadEndpoint)
export const PUT = serve(putThreadEndpoint)
