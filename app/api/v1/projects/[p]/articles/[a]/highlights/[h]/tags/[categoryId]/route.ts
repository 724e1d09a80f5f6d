import { serve } from '@/server/http/serve'
import { deleteTagEndpoint, putTagEndpoint } from '@/server/reading/api'

export const PUT = serve(putTagEndpoint)
export const DELETE = serve(deleteTagEndpoint)
