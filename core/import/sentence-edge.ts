const ended = /[.!?…:;。！？]["'”’»“‘)\]\d]*$/u
const goingOn = /^["'“‘«„(]?\p{Ll}/u

/** True when a paragraph's text ends as sentences, questions and introductions of lists do. */
export function endsSentence(text: string): boolean {
  return ended.test(text.trimEnd())
}

/** True when a text begins in lower case, as only the rest of a sentence does. */
export function continuesSentence(text: string): boolean {
  return goingOn.test(text.trimStart())
}
