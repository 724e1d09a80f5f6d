import { serve } from '@/server/http/serve'
import { listInvitationsEndpoint, createInvitationEndpoint } from '@/server/projects/invitation-api'

export const GET = serve(listInvitationsEndpoint)
export const POST = serve(createInvitationEndpoint)
