const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** BCP 47 tags offered for an article, besides the one it has. */
const offered = (
  'ar az be bg ca cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk ko ky lt lv mk ms mn nb nl pl pt ro ' +
  'ru sk sl sq sr sv tg th tk tr tt uk uz vi zh'
).split(' ')

/** A language as a form offers it. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  readonly name: string
}

/** The English name of a language; "Unknown" for `und`. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return 'Unknown'
  try {
    return names.of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

/** The languages to choose from, by name, unknown first; `present` is among them whatever it is. */
export function languagesWith(present: string): readonly Language[] {
  const tags = new Set([...offered, ...(present === '' || present === 'und' ? [] : [present])])
  const named = [...tags].map((tag) => ({ tag, name: languageName(tag) }))
  return [{ tag: 'und', name: languageName('und') }, ...named.sort((a, b) => a.name.localeCompare(b.name, 'en'))]
}
