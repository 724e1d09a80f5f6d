import { serve } from '@/server/http/serve'
import { deleteCommentEndpoint, putCommentEndpoint } from '@/server/threads/api'

export const PUT = serve(putCommentEndpoint)
export const DELETE = serve(deleteCommentEndpoint)
