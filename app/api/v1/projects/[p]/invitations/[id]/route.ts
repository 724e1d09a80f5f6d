import { serve } from '@/server/http/serve'
import { revokeInvitationEndpoint } from '@/server/projects/invitation-api'

export const DELETE = serve(revokeInvitationEndpoint)
