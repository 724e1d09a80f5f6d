import { serve } from '@/server/http/serve'
import { listInboxEndpoint } from '@/server/inbox/api'

export const GET = serve(listInboxEndpoint)
