import { serve } from '@/server/http/serve'
import { listProgressEndpoint } from '@/server/rounds/api'

export const GET = serve(listProgressEndpoint)
