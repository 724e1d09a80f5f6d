const kept = new Map<string, Intl.Segmenter>()

/** The main language of a BCP 47 tag in lower case ("de" of "de-AT"), "und" for anything that is not one. */
export function mainLanguage(language: string): string {
  return /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0].toLowerCase() ?? 'und'
}

/** The segmenter for a language (any string; unknown ones get the root rules); made once each, as that is slow. */
export function segmenterOf(granularity: 'grapheme' | 'word' | 'sentence', language: string): Intl.Segmenter {
  const tag = granularity === 'grapheme' ? 'und' : mainLanguage(language)
  const key = `${granularity} ${tag}`
  const segmenter = kept.get(key) ?? new Intl.Segmenter(tag, { granularity })
  kept.set(key, segmenter)
  return segmenter
}
