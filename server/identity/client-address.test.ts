import { afterEach, expect, test } from 'vitest'
import { clientAddress } from './client-address'

const from = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name] ?? null

afterEach(() => {
  globalThis.variorumSeesPeers = undefined
})

test.each([
  ['no proxy: the header is anybody’s', 0, '203.0.113.9', null],
  ['one proxy: its entry is the last', 1, '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies', 2, '6.6.6.6, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  ['fewer entries than proxies', 2, '203.0.113.9', null],
  ['no address', 1, 'unknown', null],
  ['nothing', 1, '', null],
  ['IPv4 in IPv6', 1, '::ffff:203.0.113.9', '203.0.113.9'],
  ['a /64 is one household', 1, '2001:db8:0:12:aaaa::1', '2001:db8:0:12::/64'],
  ['the same /64 written in full', 1, '2001:0db8:0000:0012:ffff:0:0:2', '2001:db8:0:12::/64'],
  ['short IPv6', 1, '2001:db8::1', '2001:db8:0:0::/64'],
])('%s', (_, hops, forwarded, address) => {
  expect(clientAddress(from({ 'x-forwarded-for': forwarded }), hops)).toBe(address)
})

test('the peer counts only while it is watched, since a client may send the header too', () => {
  expect(clientAddress(from({ 'x-variorum-peer': '203.0.113.9' }), 0)).toBeNull()
  globalThis.variorumSeesPeers = true
  expect(clientAddress(from({ 'x-variorum-peer': '203.0.113.9' }), 0)).toBe('203.0.113.9')
})
