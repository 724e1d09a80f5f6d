/** One or two letters that stand for a name: the first of its first and last word, by grapheme. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = words[0]
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const letter = (word: string | undefined) => (word ? ([...new Intl.Segmenter().segment(word)][0]?.segment ?? '') : '')
  return (letter(first) + letter(last)).toUpperCase() || '?'
}
