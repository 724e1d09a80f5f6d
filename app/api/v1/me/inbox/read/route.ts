import { serve } from '@/server/http/serve'
import { markReadEndpoint } from '@/server/inbox/api'

export const POST = serve(markReadEndpoint)
