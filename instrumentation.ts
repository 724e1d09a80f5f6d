/** Runs once when the server starts, before it answers anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkStart } = await import('./server/platform/check-start')
  checkStart()
  const { watchPeers } = await import('./server/identity/peer')
  watchPeers()
}
