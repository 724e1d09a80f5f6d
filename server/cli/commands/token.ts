import 'server-only'
import { createToken, newToken } from '../../identity/create-token'
import { type Command, UsageError, choice, optional, required, unwrap } from '../command'
import { personByEmail } from '../people'

/** Makes a personal access token. The plain answer is the token and nothing else, for `$(…)` in scripts. */
export const createTokenCommand: Command = {
  usage: 'token create --email EMAIL --scope read|write [--name NAME]',
  summary: 'make a personal access token and print it; it is not shown again',
  options: { email: { type: 'string' }, scope: { type: 'string' }, name: { type: 'string' } },
  async run(typed) {
    const scope = choice(typed, 'scope', ['read', 'write'])
    const wish = newToken.safeParse({ name: optional(typed, 'name') ?? 'command line', scope })
    if (!wish.success) throw new UsageError(`--name: ${wish.error.issues[0]?.message ?? 'is not allowed'}`)
    const { userId } = await personByEmail(required(typed, 'email'))
    const token = unwrap(await createToken(userId, wish.data))
    return { text: token.token, json: token }
  },
}
