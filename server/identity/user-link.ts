import 'server-only'
import { z } from 'zod'
import type { UserId } from '@/core/ids'
import { type Tx, transact } from '../platform/db'
import { publicUrl } from './public-url'
import { hashSecret, makeSecret } from './secret'

/** How long a link holds: one that was asked for an hour, one to begin with three days. In seconds. */
const lifetimes = { reset: 60 * 60, set: 72 * 60 * 60 } as const

/** `set`: a first password, for an account somebody else made. `reset`: a new one instead of a forgotten one. */
export type LinkPurpose = keyof typeof lifetimes

/** An address that lets its bearer set the password of one account, once. */
export interface UserLink {
  readonly url: string
  readonly expiresAt: Date
}

/** Makes a link. Only its hash is stored, so it can be shown or sent now and never again. */
export async function makeUserLink(userId: UserId, purpose: LinkPurpose): Promise<UserLink> {
  const secret = makeSecret()
  const expiresAt = new Date(Date.now() + lifetimes[purpose] * 1_000)
  await transact({ role: 'gate' }, (tx) =>
    tx.userLink.create({ data: { tokenHash: hashSecret(secret), userId, expiresAt } }),
  )
  return { url: publicUrl(`/set-password/${secret}`), expiresAt }
}

/** Whose password a link sets. */
export interface LinkOwner {
  readonly userId: string
  readonly email: string
  readonly name: string
  /** True when there is no password yet. */
  readonly isFirst: boolean
}

/** Looks a link up without using it; null when it is unknown, used, too old, or of an account that is closed. */
export async function readUserLink(secret: string): Promise<LinkOwner | null> {
  if (!isSecret(secret)) return null
  const link = await transact({ role: 'gate' }, (tx) =>
    tx.userLink.findFirst({
      where: {
        tokenHash: hashSecret(secret),
        usedAt: null,
        expiresAt: { gt: new Date() },
        user: { disabledAt: null, demo: false },
      },
      select: { user: { select: { id: true, email: true, name: true, passwordHash: true } } },
    }),
  )
  if (link === null) return null
  const { id, email, name, passwordHash } = link.user
  return { userId: id, email, name, isFirst: passwordHash === null }
}

/** Every open link of the account becomes void: after each change of its password. */
export async function voidLinks(tx: Tx, userId: string): Promise<void> {
  await tx.userLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } })
}

/** True for what `makeSecret` makes; other things need no look into the database. */
export function isSecret(value: unknown): value is string {
  return z
    .string()
    .regex(/^[\w-]{43}$/)
    .safeParse(value).success
}
