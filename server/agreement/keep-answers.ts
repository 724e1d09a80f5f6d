import 'server-only'

/** Answers kept at most: a dashboard asks some ten questions, of a few projects. */
const maxKept = 64

/** Remembers the last answers by key, the least used forgotten first. The key must name everything an answer depends on. */
export function keepAnswers<Answer>(): (key: string, answer: () => Answer) => Answer {
  const kept = new Map<string, Answer>()
  return (key, answer) => {
    const known = kept.get(key) ?? answer()
    kept.delete(key)
    kept.set(key, known)
    const [oldest] = kept.keys()
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
    return known
  }
}
