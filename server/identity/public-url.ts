import 'server-only'

/**
 * Where this server is reached from outside. Links in mails are built from it and from nothing else: the Host
 * header belongs to whoever sends the request.
 */
export function publicOrigin(): string {
  const configured = process.env.NEXTAUTH_URL
  if (configured === undefined || !URL.canParse(configured)) {
    throw new Error(
      'NEXTAUTH_URL is not set: set it to the address people open, for example https://variorum.example.org.',
    )
  }
  return new URL(configured).origin
}

/** An absolute link to a path of ours. */
export function publicUrl(path: `/${string}`): string {
  return `${publicOrigin()}${path}`
}
