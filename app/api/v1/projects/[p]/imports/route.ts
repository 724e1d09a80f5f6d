import { serve } from '@/server/http/serve'
import { createImportEndpoint } from '@/server/import/api'

export const POST = serve(createImportEndpoint)
