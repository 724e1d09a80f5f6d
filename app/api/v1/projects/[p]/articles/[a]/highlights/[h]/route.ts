import { serve } from '@/server/http/serve'
import { deleteHighlightEndpoint, getHighlightEndpoint, putHighlightEndpoint } from '@/server/reading/api'

export const GET = serve(getHighlightEndpoint)
export const PUT = serve(putHighlightEndpoint)
export const DELETE = serve(deleteHighlightEndpoint)
