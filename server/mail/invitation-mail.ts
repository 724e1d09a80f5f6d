import 'server-only'
import type { Mail } from './send-mail'

/** What an invitation by mail says. */
export interface InvitationWords {
  readonly to: string
  readonly inviter: string
  readonly projectName: string
  readonly url: string
}

/** The mail with an invitation to a project. */
export function invitationMail({ to, inviter, projectName, url }: InvitationWords): Mail {
  return {
    to,
    subject: `${inviter} invites you to “${projectName}” on Variorum`,
    text: [
      'Hello,',
      '',
      `${inviter} invites you to work on “${projectName}”: to read its articles, mark passages and discuss them.`,
      '',
      url,
      '',
      `The invitation is for ${to} alone.`,
      '',
    ].join('\n'),
  }
}
