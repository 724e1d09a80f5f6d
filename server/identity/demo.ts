import 'server-only'

/** True while the demo people may sign in with one click. Their accounts are of no use in any other way. */
export function isDemoMode(): boolean {
  return process.env.VARIORUM_DEMO !== '0'
}

/** The domain of the demo people; reserved for tests, so that no mail can reach anybody. */
export const demoDomain = 'demo.test'
