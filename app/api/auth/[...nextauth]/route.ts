import { handleAuth } from '@/server/identity/auth-handler'

export const GET = handleAuth
export const POST = handleAuth
