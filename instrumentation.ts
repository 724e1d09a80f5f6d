/** Runs once when the server starts, before it answers anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./server/platform/env')
  env()
  const { watchPeers } = await import('./server/identity/peer')
  watchPeers()
}
