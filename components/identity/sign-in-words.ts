/** What each failure of signing in means for the person before the screen. Codes come from next-auth or from us. */
export function signInError(code: string | null | undefined): string | null {
  if (code == null || code === '') return null
  const seconds = /^TooMany\.(\d+)$/.exec(code)?.[1]
  if (seconds !== undefined) return `Too many attempts. Wait ${inWords(Number(seconds))}, then try again.`
  return sentences[code] ?? 'Signing in did not work. Try again; if it stays, ask the person who runs this server.'
}

const sentences: Readonly<Record<string, string>> = {
  CredentialsSignin: 'This e-mail and password do not go together. Check both, or ask for a new password.',
  AccessDenied: 'This account may not sign in here. Ask the person who runs this server.',
  NotInvited: 'Nobody has invited this address yet. Ask an owner of the project for an invitation.',
  NoEmail: 'The provider did not vouch for an e-mail address. Verify one there, then try again.',
  OAuthAccountNotLinked: 'There is already an account with this e-mail address. Sign in the way you did before.',
  OAuthCallback: 'The provider did not let you through, or you cancelled. Try again.',
  OAuthSignin: 'The provider can’t be reached just now. Try again in a moment.',
  SessionRequired: 'Sign in to see this page.',
  Offline: 'The server can’t be reached. Check the connection, then try again.',
}

/** A time to wait, rounded up so that it is enough. */
function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
