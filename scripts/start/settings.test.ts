import { describe, expect, test } from 'vitest'
import { addressOf, isLoopback, readSettings } from './settings.mjs'

function read(env: Record<string, string>) {
  return readSettings({ NODE_ENV: 'test', ...env }, '/srv/variorum')
}

test('the defaults', () => {
  expect(read({})).toEqual({
    root: '/srv/variorum',
    home: '/srv/variorum/.variorum',
    databaseUrl: null,
    port: 3000,
    host: '127.0.0.1',
    demo: true,
    publicUrl: null,
  })
})

test('an empty variable counts as absent', () => {
  expect(
    read({ PORT: '', HOST: ' ', DATABASE_URL: '', VARIORUM_HOME: '', VARIORUM_DEMO: '', NEXTAUTH_URL: '' }),
  ).toEqual(read({}))
})

describe('the demo is on by itself only where nobody else gets', () => {
  test.each([
    [{}, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ DATABASE_URL: 'postgresql://u@h/d' }, false],
    [{ VARIORUM_DEMO: '0' }, false],
    [{ VARIORUM_DEMO: '1', HOST: '0.0.0.0' }, true],
  ])('%j → %s', (env, demo) => {
    expect(read(env).demo).toBe(demo)
  })
})

test.each([{ PORT: 'abc' }, { PORT: '0' }, { PORT: '65536' }, { PORT: '30.5' }, { VARIORUM_DEMO: 'maybe' }])(
  '%j is refused',
  (env) => {
    expect(() => read(env)).toThrow(/no port number|not understood/)
  },
)

test.each([
  [{}, 'http://localhost:3000'],
  [{ PORT: '3311', HOST: '127.0.0.1' }, 'http://localhost:3311'],
  [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
  [{ HOST: '::1' }, 'http://localhost:3000'],
  [{ HOST: 'fd00::7' }, 'http://[fd00::7]:3000'],
  [{ NEXTAUTH_URL: 'https://variorum.example.org/' }, 'https://variorum.example.org'],
])('%j is reached at %s', (env, address) => {
  expect(addressOf(read(env))).toBe(address)
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['[::1]', true],
  ['10.0.0.1', false],
  ['127.0.0.1.example.org', false],
])('%s is this machine: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
