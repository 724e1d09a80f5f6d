/** Half of a surrogate pair without its other half; global, for counting and replacing. */
const loneSurrogate = /\p{Surrogate}/gu

/** True when no surrogate stands alone: only such text survives UTF-8 and the database unchanged. */
export function isWellFormed(text: string): boolean {
  return text.search(loneSurrogate) === -1
}

/** Puts U+FFFD for every lone surrogate, which keeps the length in UTF-16 code units. */
export function replaceLoneSurrogates(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const replaced = text.replace(loneSurrogate, () => {
    count += 1
    return '\uFFFD'
  })
  return { text: replaced, count }
}
