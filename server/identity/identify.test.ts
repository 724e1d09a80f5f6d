import { createHmac } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { encode } from 'next-auth/jwt'
import type { UserId } from '@/core/ids'
import { testDatabase } from '../testing/fresh-database'
import { authOptions } from './auth-options'
import { createToken } from './create-token'
import { identify } from './identify'
import { makeSecret } from './secret'
import { claimsFor, decodeLiving } from './session'
import { cookieName } from './session-cookie'
import { addPerson, sessionCookie } from './testing'

const database = testDatabase()

afterEach(() => vi.unstubAllEnvs())

const asking = (headers: Readonly<Record<string, string>>) =>
  identify(new Request('http://localhost:3000/', { headers }))
const secret = () => process.env.NEXTAUTH_SECRET ?? ''

test('a session names its person, whole or cut into pieces', async () => {
  const { userId, name, email } = await addPerson(database().system)
  const cookie = await sessionCookie(userId)
  const actor = { userId, name, email, demo: false, via: 'session', scope: 'write' }
  expect(await asking({ cookie: `theme=dark; ${cookie}` })).toEqual({ ok: true, value: actor })
  const [key = '', value = ''] = cookie.split('=')
  const pieces = `${key}.0=${value.slice(0, 90)}; ${key}.1=${value.slice(90)}`
  expect(await asking({ cookie: pieces })).toEqual({ ok: true, value: actor })
})

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** Cookies somebody might make up for `sub`. */
const forgeries: readonly (readonly [string, (sub: UserId) => Promise<string> | string])[] = [
  ['no algorithm', (sub) => `${encoded({ alg: 'none' })}.${encoded({ sub, epoch: 1 })}.`],
  [
    'signed instead of encrypted, with our secret',
    (sub) => {
      const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ sub, epoch: 1, exp: 4_000_000_000 })}`
      return `${signed}.${createHmac('sha256', secret()).update(signed).digest('base64url')}`
    },
  ],
  ['encrypted with no key', (sub) => `${encoded({ alg: 'none', enc: 'A256GCM' })}..${encoded({ sub, epoch: 1 })}..`],
  ['another secret', (sub) => encode({ token: { sub, epoch: 1 }, secret: 'another secret of thirty-two bytes' })],
  ['past its time', (sub) => encode({ token: { sub, epoch: 1 }, secret: secret(), maxAge: -60 })],
  ['without an epoch', (sub) => encode({ token: { sub }, secret: secret() })],
  ['an epoch that is words', (sub) => encode({ token: { sub, epoch: Number.NaN }, secret: secret() })],
  ['an epoch to come', (sub) => encode({ token: { sub, epoch: 2 }, secret: secret() })],
  ['nobody', () => encode({ token: { sub: '01900000-0000-7000-8000-00000000dead', epoch: 1 }, secret: secret() })],
  ['no UUID', () => encode({ token: { sub: "' or true --", epoch: 1 }, secret: secret() })],
  ['another purpose', (sub) => encode({ token: { sub, epoch: 1 }, secret: secret(), salt: 'next-auth.state' })],
  ['noise', () => 'x.y.z'],
  ['nothing', () => ''],
]

test.each(forgeries)('a session of %s is none', async (_, forge) => {
  const { userId } = await addPerson(database().system)
  const token = await forge(userId)
  expect(await asking({ cookie: `next-auth.session-token=${token}` })).toMatchObject({
    ok: false,
    error: { code: 'unauthenticated' },
  })
})

test('one letter changed is no session', async () => {
  const { userId } = await addPerson(database().system)
  const cookie = await sessionCookie(userId)
  const at = cookie.length - 30
  const changed = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`
  expect((await asking({ cookie: changed })).ok).toBe(false)
})

test('disabling a person ends sessions and tokens with the next request', async () => {
  const system = database().system
  const { userId } = await addPerson(system)
  const cookie = await sessionCookie(userId)
  const made = await createToken(userId, { name: 'script', scope: 'write' })
  const authorization = `Bearer ${made.ok ? made.value.token : ''}`
  expect((await asking({ cookie })).ok).toBe(true)
  expect((await asking({ authorization })).ok).toBe(true)
  await system.query('update "User" set "disabledAt" = now() where "id" = $1', [userId])
  expect((await asking({ cookie })).ok).toBe(false)
  expect((await asking({ authorization })).ok).toBe(false)
  expect(await claimsFor(userId)).toBeNull()
})

test('a bad token is refused even beside a good session', async () => {
  const { userId } = await addPerson(database().system)
  const cookie = await sessionCookie(userId)
  for (const authorization of ['Bearer vt_unknown_unknown_unknown_unknown', 'Bearer ', 'Basic YTpi', 'vt_x']) {
    expect(await asking({ authorization, cookie })).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  }
})

test('demo people are nobody once demo mode is off', async () => {
  const { userId } = await addPerson(database().system, { email: 'left-over@demo.test', demo: true, password: null })
  const cookie = await sessionCookie(userId)
  const made = await createToken(userId, { name: 'script', scope: 'write' })
  const authorization = `Bearer ${made.ok ? made.value.token : ''}`
  vi.stubEnv('VARIORUM_DEMO', '1')
  expect((await asking({ cookie })).ok).toBe(true)
  vi.stubEnv('VARIORUM_DEMO', '0')
  expect((await asking({ cookie })).ok).toBe(false)
  expect((await asking({ authorization })).ok).toBe(false)
  expect(await claimsFor(userId)).toBeNull()
})

test('next-auth reads a session that was ended elsewhere as none', async () => {
  const { userId } = await addPerson(database().system)
  const [, token = ''] = (await sessionCookie(userId)).split('=')
  expect(await decodeLiving({ token, secret: secret() })).toMatchObject({ sub: userId, epoch: 1 })
  await database().system.query('update "User" set "sessionEpoch" = 2 where "id" = $1', [userId])
  expect(await decodeLiving({ token, secret: secret() })).toBeNull()
})

test('signing out ends that one session, for every copy of its cookie', async () => {
  const { userId } = await addPerson(database().system)
  const [here, elsewhere] = [await sessionCookie(userId), await sessionCookie(userId)]
  const [, token = ''] = here.split('=')
  const claims = await decodeLiving({ token, secret: secret() })
  // As next-auth renews it: the same session under another token.
  const renewed = `next-auth.session-token=${await encode({ token: claims ?? {}, secret: secret() })}`
  const { events } = authOptions()
  await events?.signOut?.({ token: claims ?? {}, session: { expires: '' } })
  for (const cookie of [here, renewed]) expect((await asking({ cookie })).ok).toBe(false)
  expect((await asking({ cookie: elsewhere })).ok).toBe(true)
  expect(await decodeLiving({ token, secret: secret() })).toBeNull()
})

test('where the site has TLS, a cookie that came without it is none', async () => {
  const { userId } = await addPerson(database().system)
  const cookie = await sessionCookie(userId)
  const [, token = ''] = cookie.split('=')
  expect(cookieName(true)).toBe('__Secure-next-auth.session-token')
  expect((await asking({ cookie: `__Secure-next-auth.session-token=${token}` })).ok).toBe(false)
  expect((await asking({ cookie })).ok).toBe(true)
})

test('sixty bad tokens a minute from one place, and it has to wait; others need not', async () => {
  vi.stubGlobal('variorumSeesPeers', true)
  const { userId } = await addPerson(database().system)
  const made = await createToken(userId, { name: 'script', scope: 'read' })
  const good = `Bearer ${made.ok ? made.value.token : ''}`
  const from = (peer: string, authorization: string) => asking({ authorization, 'x-variorum-peer': peer })
  const codes = []
  for (let attempt = 0; attempt < 61; attempt += 1) {
    const answer = await from('203.0.113.50', `Bearer vt_${makeSecret()}`)
    codes.push(answer.ok ? '' : answer.error.code)
  }
  expect(codes.indexOf('too-many')).toBe(60)
  expect(await from('203.0.113.50', good)).toMatchObject({ error: { code: 'too-many' } })
  expect((await from('203.0.113.51', good)).ok).toBe(true)
  vi.unstubAllGlobals()
})
