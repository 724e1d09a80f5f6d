import { serve } from '@/server/http/serve'
import { putAssignmentEndpoint, deleteAssignmentEndpoint } from '@/server/rounds/api'

export const PUT = serve(putAssignmentEndpoint)
export const DELETE = serve(deleteAssignmentEndpoint)
