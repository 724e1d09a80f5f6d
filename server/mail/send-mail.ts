import 'server-only'
import { createTransport } from 'nodemailer'
import { type MailServer, env } from '../platform/env'

/** One mail to one person. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** True when mails can be sent; otherwise links are shown to the owner. */
export function isMailConfigured(): boolean {
  return env().mail !== null
}

/** Sends a mail, or throws why it could not. A password for the mail server only ever goes over TLS. */
export async function sendMail({ to, subject, text }: Mail, server: MailServer | null = env().mail): Promise<void> {
  if (server === null) throw new Error('No mail server is set: SMTP_HOST and SMTP_FROM.')
  const { host, port, secure, from, login } = server
  const transport = createTransport({
    host,
    port,
    secure,
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password }, requireTLS: !secure }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    // As an object the address is one address: no list, no name, no header can hide in it.
    await transport.sendMail({ from, to: { name: '', address: to }, subject: oneLine(subject), text })
  } finally {
    transport.close()
  }
}

/** Names of projects go into subjects; a line break there would begin a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
