import 'server-only'
import { createUser } from '../../identity/create-user'
import { type UserLink, makeUserLink } from '../../identity/user-link'
import { type Command, Refused, required, unwrap } from '../command'
import { personByEmail } from '../people'

/** Makes an account; its owner sets the password by the link, so that none is typed here. */
export const createUserCommand: Command = {
  usage: 'user create --email EMAIL --name NAME',
  summary: 'make an account and print the link that sets its password, once',
  options: { email: { type: 'string' }, name: { type: 'string' } },
  async run(typed) {
    const given = { email: required(typed, 'email'), name: required(typed, 'name') }
    const user = unwrap(await createUser(given))
    return outcome(user.userId, user.email, user.name, await makeUserLink(user.userId, 'set'))
  },
}

/** For somebody who forgot the password where no mail is sent. */
export const linkUserCommand: Command = {
  usage: 'user link --email EMAIL',
  summary: 'print a link that sets a new password, once',
  options: { email: { type: 'string' } },
  async run(typed) {
    const user = await personByEmail(required(typed, 'email'))
    if (user.demo) throw new Refused('Demo people have no password: they sign in with one click.')
    return outcome(user.userId, user.email, user.name, await makeUserLink(user.userId, 'reset'))
  },
}

function outcome(userId: string, email: string, name: string, { url, expiresAt }: UserLink) {
  return { text: url, json: { userId, email, name, link: url, expiresAt: expiresAt.toISOString() } }
}
