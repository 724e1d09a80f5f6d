import 'server-only'

/**
 * True while the demo people may sign in with one click; their accounts are of no use in any other way.
 * VARIORUM_DEMO says so with 1 or 0. Unsaid, it is on while developing and off in production.
 */
export function isDemoMode(): boolean {
  return (process.env.VARIORUM_DEMO || (process.env.NODE_ENV === 'production' ? '0' : '1')) === '1'
}

/** The domain of the demo people; reserved for tests, so that no mail can reach anybody. */
export const demoDomain = 'demo.test'
