import 'server-only'
import { isIP } from 'node:net'
import { env } from '../platform/env'
import { knownPeer } from './peer'

/** Reads a header of whatever carries headers. */
export type HeaderOf = (name: string) => string | null

/**
 * Where a request comes from, as far as it can be believed: an IPv4 address, or the /64 of an IPv6 address (one
 * household has the whole of it). Null when that is not known.
 *
 * `X-Forwarded-For` is written by anybody; only the entries added by our own proxies hold. TRUST_PROXY says how
 * many stand before this server; with none, the peer of the connection counts.
 */
export function clientAddress(header: HeaderOf, hops = env().trustedHops): string | null {
  if (hops === 0) return canonical(knownPeer(header))
  const forwarded = (header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  return canonical(forwarded[forwarded.length - hops] ?? null)
}

function canonical(address: string | null): string | null {
  if (address === null) return null
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIP(plain) === 4) return plain
  return isIP(plain) === 6 ? `${firstHalf(plain)}::/64` : null
}

/** The first four of the eight groups. */
function firstHalf(address: string): string {
  const [before = '', after] = address.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array<string>(Math.max(gap, 0)).fill('0'), ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
