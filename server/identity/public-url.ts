import 'server-only'
import { env } from '../platform/env'

/**
 * Where this server is reached from outside. Links in mails are built from it and from nothing else: the Host
 * header belongs to whoever sends the request.
 */
export function publicOrigin(): string {
  return new URL(env().publicUrl).origin
}

/** An absolute link to a path of ours. */
export function publicUrl(path: `/${string}`): string {
  return `${publicOrigin()}${path}`
}
