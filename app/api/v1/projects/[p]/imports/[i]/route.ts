import { serve } from '@/server/http/serve'
import { discardImportEndpoint, getImportEndpoint, reparseImportEndpoint } from '@/server/import/api'

export const GET = serve(getImportEndpoint)
export const PUT = serve(reparseImportEndpoint)
export const DELETE = serve(discardImportEndpoint)
