import { serve } from '@/server/http/serve'
import { putMemberEndpoint, deleteMemberEndpoint } from '@/server/projects/member-api'

export const PUT = serve(putMemberEndpoint)
export const DELETE = serve(deleteMemberEndpoint)
