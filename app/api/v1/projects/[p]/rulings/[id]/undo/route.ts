import { serve } from '@/server/http/serve'
import { undoRulingEndpoint } from '@/server/rulings/api'

export const POST = serve(undoRulingEndpoint)
