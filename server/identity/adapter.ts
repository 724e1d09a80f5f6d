import 'server-only'
import { PrismaAdapter } from '@next-auth/prisma-adapter'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { uuidv7 } from 'uuidv7'
import { type Tx, transact } from '../platform/db'

type Stock = ReturnType<typeof PrismaAdapter>

/** One call of the stock adapter in a transaction of its own, under the gate's role. */
function atGate<T>(work: (stock: Stock, tx: Tx) => Promise<T>): Promise<T> {
  return transact({ role: 'gate' }, (tx) => work(PrismaAdapter(tx), tx))
}

/** Only what next-auth needs to know of a user: never the hash of the password. */
function present(user: AdapterUser | null | undefined): AdapterUser | null {
  if (user == null) return null
  const { id, email, emailVerified, name, image } = user
  return { id, email, emailVerified, name: name ?? null, image: image ?? null }
}

/**
 * next-auth's way to our users: the stock Prisma adapter, each call in a gate transaction. Ids are UUIDv7 and
 * addresses lower case. An outside account is the first and only key of a user made for it: it is never added to
 * somebody who has another way in, neither by e-mail nor because a session happens to be open.
 */
export const gateAdapter: Adapter = {
  createUser: async (given: Omit<AdapterUser, 'id'>) => {
    const email = given.email.toLowerCase()
    const name = (given.name ?? '').trim().slice(0, 120) || email.slice(0, email.indexOf('@'))
    const user = { id: uuidv7(), email, name, emailVerified: new Date() }
    return atGate(async (stock) => present(await stock.createUser?.(user)) ?? { ...user, image: null })
  },
  getUser: (id) => atGate(async (stock) => present(await stock.getUser?.(id))),
  getUserByEmail: (email) => atGate(async (stock) => present(await stock.getUserByEmail?.(email.toLowerCase()))),
  getUserByAccount: (account) => atGate(async (stock) => present(await stock.getUserByAccount?.(account))),
  linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
    await atGate(async (stock, tx) => {
      const others = await tx.user.count({
        where: { id: userId, demo: false, passwordHash: null, accounts: { none: {} } },
      })
      if (others === 0) throw new Error('This person has another way to sign in.')
      await stock.linkAccount?.({ userId, type, provider, providerAccountId })
    })
  },
}
