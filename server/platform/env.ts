import 'server-only'
import { z } from 'zod'
import { type Result, err, ok } from '@/core/result'
import { weakness } from './secret-strength'

/** A mail server; without one, links are shown to the owner instead of being sent. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465); otherwise STARTTLS. */
  readonly secure: boolean
  readonly login: { readonly user: string; readonly password: string } | null
  /** Sender, as `Name <address>`. */
  readonly from: string
}

/** An outside provider of sign-in, as registered there. */
export interface ProviderKeys {
  readonly clientId: string
  readonly clientSecret: string
}

/** What this process was told by its environment, checked. */
export interface Env {
  readonly production: boolean
  /** Of a role that owns the tables and is no superuser. */
  readonly databaseUrl: string
  /** Largest number of connections of this process. */
  readonly databasePool: number
  /** Signs sessions and encrypts cursors. */
  readonly secret: string
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string
  /** Whether demo people may sign in with one click. */
  readonly demo: boolean
  /** Whether strangers may make an account through an outside provider. */
  readonly openSignUp: boolean
  /** How many proxies of ours stand before this server and add to `X-Forwarded-For`. */
  readonly trustedHops: number
  readonly mail: MailServer | null
  readonly oidc:
    (ProviderKeys & { readonly issuer: string; readonly name: string; readonly trustEmail: boolean }) | null
  readonly github: ProviderKeys | null
  readonly google: ProviderKeys | null
  readonly logLevel: string
}

type Variables = Readonly<Record<string, string | undefined>>

const flag = z.enum(['0', '1']).default('0')
const filled = z.string().trim().min(1)

/** Each variable by itself; an empty one counts as absent. What several must fulfil together is in `parseEnv`. */
const variables = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be an address like postgresql://role:password@host:5432/database',
  }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(500).default(20),
  NEXTAUTH_SECRET: z.string({ error: 'is missing: make one with `openssl rand -base64 48`' }),
  NEXTAUTH_URL: z.url({
    protocol: /^https?$/,
    error: 'must be the address people open, like https://variorum.example.org',
  }),
  VARIORUM_DEMO: flag,
  OPEN_SIGN_UP: flag,
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SMTP_HOST: filled.optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_USER: filled.optional(),
  SMTP_PASSWORD: filled.optional(),
  SMTP_FROM: filled.optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be the address of the provider' }).optional(),
  OIDC_CLIENT_ID: filled.optional(),
  OIDC_CLIENT_SECRET: filled.optional(),
  OIDC_NAME: filled.default('single sign-on'),
  OIDC_TRUST_EMAIL: flag,
  GITHUB_CLIENT_ID: filled.optional(),
  GITHUB_CLIENT_SECRET: filled.optional(),
  GOOGLE_CLIENT_ID: filled.optional(),
  GOOGLE_CLIENT_SECRET: filled.optional(),
})

type Parsed = z.infer<typeof variables>

/** Variables that mean something only together. */
const groups: readonly (readonly (keyof Parsed)[])[] = [
  ['SMTP_HOST', 'SMTP_FROM'],
  ['SMTP_USER', 'SMTP_PASSWORD'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
]

/** Reads the environment. The error is one sentence for each thing to mend; none of them repeats a secret. */
export function parseEnv(record: Variables): Result<Env, readonly string[]> {
  const present = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = variables.safeParse(present)
  const complaints = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map(
          ({ path, message }) =>
            `${path.join('.')} ${path[0] !== undefined && String(path[0]) in present ? message : withoutValue(message)}.`,
        )),
    ...groups.flatMap((group) => incomplete(group, present)),
    ...(present.NODE_ENV === 'production' ? unsafe(present) : []),
  ]
  return parsed.success && complaints.length === 0 ? ok(toEnv(parsed.data)) : err(complaints)
}

function withoutValue(message: string): string {
  return message.startsWith('is missing') ? message : `is missing: it ${message}`
}

function incomplete(group: readonly string[], present: Variables): string[] {
  const missing = group.filter((name) => present[name] === undefined)
  if (missing.length === 0 || missing.length === group.length) return []
  return [
    `${missing.join(' and ')} must be set too, as ${group.filter((name) => !missing.includes(name)).join(' and ')} is; or set none of them.`,
  ]
}

/** What only production must not do: sign with a guessable secret, or carry passwords over the network in the clear. */
function unsafe(present: Variables): string[] {
  const weak = present.NEXTAUTH_SECRET === undefined ? null : weakness(present.NEXTAUTH_SECRET)
  const address = present.NEXTAUTH_URL ?? ''
  const open = URL.canParse(address) && new URL(address).protocol === 'http:' && !isLoopback(new URL(address).hostname)
  return [
    ...(weak === null ? [] : [`NEXTAUTH_SECRET ${weak}: make one with \`openssl rand -base64 48\`.`]),
    ...(open
      ? ['NEXTAUTH_URL is http for other machines: put a proxy with TLS before Variorum and name its https address.']
      : []),
  ]
}

/** True for names of this machine itself. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}

function toEnv(found: Parsed): Env {
  const oidc = keys(found.OIDC_CLIENT_ID, found.OIDC_CLIENT_SECRET)
  return {
    production: found.NODE_ENV === 'production',
    databaseUrl: found.DATABASE_URL,
    databasePool: found.DATABASE_POOL,
    secret: found.NEXTAUTH_SECRET,
    publicUrl: found.NEXTAUTH_URL.replace(/\/+$/, ''),
    demo: found.VARIORUM_DEMO === '1',
    openSignUp: found.OPEN_SIGN_UP === '1',
    trustedHops: found.TRUST_PROXY,
    mail: mailServer(found),
    oidc:
      oidc === null || found.OIDC_ISSUER === undefined
        ? null
        : { ...oidc, issuer: found.OIDC_ISSUER, name: found.OIDC_NAME, trustEmail: found.OIDC_TRUST_EMAIL === '1' },
    github: keys(found.GITHUB_CLIENT_ID, found.GITHUB_CLIENT_SECRET),
    google: keys(found.GOOGLE_CLIENT_ID, found.GOOGLE_CLIENT_SECRET),
    logLevel: found.LOG_LEVEL,
  }
}

function keys(clientId: string | undefined, clientSecret: string | undefined): ProviderKeys | null {
  return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret }
}

function mailServer(found: Parsed): MailServer | null {
  const { SMTP_HOST: host, SMTP_FROM: from, SMTP_PORT: port, SMTP_USER: user, SMTP_PASSWORD: password } = found
  if (host === undefined || from === undefined) return null
  return {
    host,
    port,
    secure: port === 465,
    from,
    login: user === undefined || password === undefined ? null : { user, password },
  }
}

let known: Env | null = null

/**
 * The environment of this process, read at the first call.
 * @throws with every complaint in one message. Call it when the server starts, so that a wrong setting stops it there.
 */
export function env(): Env {
  if (known !== null) return known
  const parsed = parseEnv(process.env)
  if (!parsed.ok) throw new Error(`Variorum is not set up:\n- ${parsed.error.join('\n- ')}`)
  known = parsed.value
  return known
}

/** True while `next build` runs: it evaluates modules without any environment, and nothing is to be checked. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}
