import 'server-only'
import type { Mail } from './send-mail'

/** The mail with a link to a new password. */
export function resetMail({
  to,
  name,
  url,
}: {
  readonly to: string
  readonly name: string
  readonly url: string
}): Mail {
  return {
    to,
    subject: 'A new password for Variorum',
    text: [
      `Hello ${name},`,
      '',
      'somebody, probably you, asked for a new password for your Variorum account. Choose one here, within an hour:',
      '',
      url,
      '',
      'The link works once. If you did not ask for it, do nothing: your password stays as it is.',
      '',
    ].join('\n'),
  }
}
