import 'server-only'
import { z } from 'zod'

/**
 * An e-mail address as it is stored: ASCII, lower case, at most 254 characters. Quoted local parts, lists of
 * addresses, look-alike letters and line breaks are refused here, so that nothing later has to think of them.
 */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Write an e-mail address, like ana@example.org.'))

/** The address, or null when the value is none. */
export function parseEmail(value: unknown): string | null {
  const parsed = emailAddress.safeParse(value)
  return parsed.success ? parsed.data : null
}
