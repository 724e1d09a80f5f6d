import 'server-only'

/** Longer than any address of ours with all its filters. */
const maxLength = 2_000

/** Pages that make no sense right after signing in. */
const closed = /^\/(?:sign-in|welcome|reset|set-password|api)(?:[/?#]|$)/

/**
 * The path on this site that `wanted` names, or `/`. Anything that a browser might read as another site
 * (`//evil`, `/\evil`, `https:evil`, `javascript:`, hidden tabs, `/.//evil`) is `/`.
 */
export function safePath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || wanted.length > maxLength || /[\\\u0000-\u0020\u007f-\u009f]/.test(wanted))
    return '/'
  const isOurs = wanted.startsWith('/')
    ? !wanted.startsWith('//')
    : wanted === origin || wanted.startsWith(`${origin}/`)
  if (!isOurs || !URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  if (url.origin !== origin || url.username !== '' || url.pathname.startsWith('//') || closed.test(url.pathname))
    return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
