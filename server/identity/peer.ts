import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { HeaderOf } from './client-address'

/** The header in which the peer of the connection is handed on. Whatever a client sends in it is overwritten. */
const peerHeader = 'x-variorum-peer'

declare global {
  var variorumSeesPeers: boolean | undefined
}

/**
 * Notes on every request whose connection it came over, before anything reads its headers. A route handler gets
 * no socket, and the framework leaves an `X-Forwarded-For` sent by the client as it is. Called once at start.
 */
export function watchPeers(): void {
  if (globalThis.variorumSeesPeers === true) return
  globalThis.variorumSeesPeers = true
  subscribe('http.server.request.start', (message) => {
    if (!isStart(message)) return
    message.request.headers[peerHeader] = message.request.socket.remoteAddress ?? ''
  })
}

/** The address at the other end of the connection, or null when nobody watches. */
export function knownPeer(header: HeaderOf): string | null {
  return globalThis.variorumSeesPeers === true ? header(peerHeader) : null
}

function isStart(message: unknown): message is { readonly request: IncomingMessage } {
  return typeof message === 'object' && message !== null && 'request' in message
}
