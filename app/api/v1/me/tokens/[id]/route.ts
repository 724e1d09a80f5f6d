import { serve } from '@/server/http/serve'
import { revokeTokenEndpoint } from '@/server/identity/api'

export const DELETE = serve(revokeTokenEndpoint)
