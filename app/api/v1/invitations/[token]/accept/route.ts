import { serve } from '@/server/http/serve'
import { acceptInvitationEndpoint } from '@/server/projects/invitation-api'

export const POST = serve(acceptInvitationEndpoint)
