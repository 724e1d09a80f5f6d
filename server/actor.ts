import 'server-only'
import type { UserId } from '@/core/ids'

/** A signed-in person, by session cookie or personal access token. */
export interface Actor {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  /** One of the demo people. */
  readonly demo: boolean
  readonly via: 'session' | 'token'
  /** A `read` token may not write; sessions may. */
  readonly scope: 'read' | 'write'
}
