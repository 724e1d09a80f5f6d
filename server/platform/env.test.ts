import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseEnv } from './env'
import { weakness } from './secret-strength'

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://variorum:pw@localhost:5432/variorum',
  NEXTAUTH_SECRET: randomBytes(48).toString('base64'),
  NEXTAUTH_URL: 'https://variorum.example.org',
}

function complaints(change: Record<string, string | undefined>): readonly string[] {
  const parsed = parseEnv({ ...good, ...change })
  return parsed.ok ? [] : parsed.error
}

test('a good environment is read, with its defaults', () => {
  const parsed = parseEnv({ ...good, NEXTAUTH_URL: 'https://variorum.example.org/' })
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      production: true,
      databasePool: 20,
      publicUrl: 'https://variorum.example.org',
      demo: false,
      mail: null,
      oidc: null,
      github: null,
      trustedHops: 0,
    },
  })
})

describe('refused', () => {
  test.each([
    ['no secret', { NEXTAUTH_SECRET: undefined }, /^NEXTAUTH_SECRET is missing: make one/],
    ['an empty secret', { NEXTAUTH_SECRET: ' ' }, /^NEXTAUTH_SECRET is missing/],
    ['a short secret', { NEXTAUTH_SECRET: 'kJ2h8Qz0pLr5' }, /^NEXTAUTH_SECRET is shorter than 32 bytes/],
    ['one letter', { NEXTAUTH_SECRET: 'a'.repeat(64) }, /^NEXTAUTH_SECRET is not random/],
    ['a repeated word', { NEXTAUTH_SECRET: 'correct horse '.repeat(5) }, /^NEXTAUTH_SECRET is not random/],
    ['the alphabet', { NEXTAUTH_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789' }, /^NEXTAUTH_SECRET is not random/],
    [
      'a placeholder',
      { NEXTAUTH_SECRET: 'please-ChangeMe-before-you-go-live-kJ2h8Qz0' },
      /^NEXTAUTH_SECRET reads like a placeholder/,
    ],
    ['http to other machines', { NEXTAUTH_URL: 'http://variorum.example.org' }, /^NEXTAUTH_URL is http/],
    ['no address', { NEXTAUTH_URL: undefined }, /^NEXTAUTH_URL is missing: it must be the address people open/],
    ['a strange address', { NEXTAUTH_URL: 'variorum' }, /^NEXTAUTH_URL must be the address people open/],
    ['no database', { DATABASE_URL: undefined }, /^DATABASE_URL is missing/],
    ['another kind of database', { DATABASE_URL: 'mysql://a@b/c' }, /^DATABASE_URL must be an address like postgresql/],
    ['half of the mail server', { SMTP_HOST: 'mail.example.org' }, /^SMTP_FROM must be set too, as SMTP_HOST is/],
    [
      'a mail user without password',
      { SMTP_HOST: 'm', SMTP_FROM: 'a@b.c', SMTP_USER: 'u' },
      /^SMTP_PASSWORD must be set too/,
    ],
    [
      'two thirds of OIDC',
      { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'x' },
      /^OIDC_CLIENT_SECRET must be set too, as OIDC_ISSUER and OIDC_CLIENT_ID is/,
    ],
    ['half of GitHub', { GITHUB_CLIENT_SECRET: 'x' }, /^GITHUB_CLIENT_ID must be set too/],
    ['a flag that is none', { VARIORUM_DEMO: 'maybe' }, /^VARIORUM_DEMO /],
  ])('%s', (_name, change, sentence) => {
    expect(complaints(change)).toEqual([expect.stringMatching(sentence)])
  })

  test('everything at once, and no complaint repeats a secret', () => {
    const found = complaints({
      NEXTAUTH_SECRET: 'tooShortButSecret',
      NEXTAUTH_URL: 'http://10.0.0.1',
      GOOGLE_CLIENT_ID: 'x',
      DATABASE_URL: 'postgresql//u:hidden@h',
    })
    expect(found).toHaveLength(4)
    expect(found.join()).not.toMatch(/tooShortButSecret|hidden/)
  })
})

test('outside production a weak secret and plain http will do', () => {
  expect(
    complaints({ NODE_ENV: 'development', NEXTAUTH_SECRET: 'development', NEXTAUTH_URL: 'http://192.168.0.7:3000' }),
  ).toEqual([])
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])('%s is this machine', (address) => {
  expect(complaints({ NEXTAUTH_URL: address })).toEqual([])
})

test('mail server and providers are read as groups', () => {
  const parsed = parseEnv({
    ...good,
    ...{
      SMTP_HOST: 'mail.example.org',
      SMTP_PORT: '465',
      SMTP_FROM: 'Variorum <v@example.org>',
      SMTP_USER: 'u',
      SMTP_PASSWORD: 'p',
    },
    ...{
      OIDC_ISSUER: 'https://id.example.org',
      OIDC_CLIENT_ID: 'id',
      OIDC_CLIENT_SECRET: 'key',
      OIDC_TRUST_EMAIL: '1',
    },
  })
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      mail: { host: 'mail.example.org', port: 465, secure: true, login: { user: 'u', password: 'p' } },
      oidc: { issuer: 'https://id.example.org', clientId: 'id', name: 'single sign-on', trustEmail: true },
    },
  })
})

test('random secrets of any usual spelling are taken', () => {
  for (const spelling of ['hex', 'base64', 'base64url'] as const) {
    for (let round = 0; round < 2000; round += 1) expect(weakness(randomBytes(32).toString(spelling))).toBeNull()
  }
})

test('no secret written down in this repository is taken', () => {
  const pattern = /NEXTAUTH_SECRET['"]?\s*[:=]\s*['"]?([\w+/=-]{8,})/g
  const written = repositoryFiles().flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1] ?? ''),
  )
  expect(written).toContain('replace-me-with-the-output-of-openssl-rand-base64-48')
  const secrets = written.filter((word) => !/^(process|randomBytes|string|undefined)/.test(word))
  expect(secrets.filter((secret) => weakness(secret) === null)).toEqual([])
})

/** Every text file of the checkout but what was installed, built or written at run time. */
function repositoryFiles(): string[] {
  const aside = /^(node_modules|generated|test-results|playwright-report|coverage|\.git|\.next.*|\.variorum.*|\.env)$/
  const top = fs.readdirSync('.', { withFileTypes: true }).filter(({ name }) => !aside.test(name))
  return top
    .flatMap((entry) =>
      entry.isDirectory()
        ? fs.readdirSync(entry.name, { recursive: true, encoding: 'utf8' }).map((file) => path.join(entry.name, file))
        : [entry.name],
    )
    .filter((file) => !file.endsWith('env.test.ts') && fs.statSync(file).isFile() && fs.statSync(file).size < 200_000)
}
