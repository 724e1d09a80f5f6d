import { serve } from '@/server/http/serve'
import { listMembersEndpoint } from '@/server/projects/member-api'

export const GET = serve(listMembersEndpoint)
