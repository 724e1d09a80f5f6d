import { expect, test } from 'vitest'
import { safePath } from './callback-url'

const origin = 'https://variorum.example.org'

test.each([
  ['/projects/7?tab=desk#p3', '/projects/7?tab=desk#p3'],
  [`${origin}/projects/7`, '/projects/7'],
  [origin, '/'],
  ['/', '/'],
  ['/a/../b', '/b'],
  ['/%09/evil.example', '/%09/evil.example'],
  ['/@evil.example', '/@evil.example'],
])('%s leads to %s', (wanted, path) => {
  expect(safePath(wanted, origin)).toBe(path)
})

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://evil.example',
  `${origin}.evil.example/`,
  `${origin}@evil.example/`,
  'https://user:word@variorum.example.org/',
  'http://variorum.example.org/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,hello',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '@evil.example',
  'evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/sign-in?callbackUrl=/sign-in',
  '/api/auth/signout',
  '/%',
  `/${'a'.repeat(3_000)}`,
  '',
])('%j leads home', (wanted) => {
  expect(['/', '/%']).toContain(safePath(wanted, origin))
  expect(new URL(safePath(wanted, origin), origin).origin).toBe(origin)
})

test.each([undefined, null, 7, ['/a'], {}])('%j is no address', (wanted) => {
  expect(safePath(wanted, origin)).toBe('/')
})
