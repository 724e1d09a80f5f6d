import 'server-only'
import type { Actor } from '../actor'
import type { SignedIn } from './sign-in'

/** Somebody who has just made an account or signed in, as the one who acts. */
export function actorOf({ userId, name, email }: SignedIn): Actor {
  return { userId, name, email, demo: false, via: 'session', scope: 'write' }
}
