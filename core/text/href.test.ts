import { expect, it } from 'vitest'
import { hrefLimit, isHref } from './href'

it.each([
  'https://example.org/a?b=c#d',
  'HTTP://example.org',
  'http://[::1]:8080/',
  'https://пример.рф/статья',
  'mailto:desk@example.org',
])('takes %j', (href) => expect(isHref(href)).toBe(true))

it.each([
  '',
  '#',
  '/a/b',
  '//example.org',
  'example.org',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' https://example.org',
  'https://exa\tmple.org',
  'ht\ntps://example.org',
  'https://example.org/a b',
  'https://example.org/\u2028',
  'https://example.org/\0',
  'https://example.org/\uD800',
  'https:example.org',
  'https:\\\\example.org',
  'https:///example.org',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/hosts',
  'ftp://example.org',
  'mailto:',
  'https://example.org/' + 'a'.repeat(hrefLimit),
  17,
  null,
  ['https://example.org'],
  { toString: () => 'https://example.org' },
])('refuses %j', (href) => expect(isHref(href)).toBe(false))
