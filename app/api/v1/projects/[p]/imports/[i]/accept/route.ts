import { serve } from '@/server/http/serve'
import { acceptImportEndpoint } from '@/server/import/api'

export const POST = serve(acceptImportEndpoint)
