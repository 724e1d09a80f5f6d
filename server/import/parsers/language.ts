import 'server-only'

import { franc } from 'franc-min'

// Below that a guess is worth less than none.
const fewest = 100
// More text doesn't make the guess better.
const sample = 20_000

/** The language a text is written in, as a BCP 47 tag; "und" for less than 100 characters and for what can't be told. */
export function guessLanguage(text: string): string {
  if (text.length <= fewest) return 'und'
  const code = franc(text.slice(0, sample), { minLength: fewest })
  return code === 'zlm' ? 'ms' : (Intl.getCanonicalLocales(code)[0] ?? 'und')
}
