/** What a text says about itself: every field that was found. */
export interface Metadata {
  readonly title?: string
  /** Names, joined by commas. */
  readonly author?: string
  readonly outlet?: string
  /** ISO 8601 day. */
  readonly publishedOn?: string
  readonly sourceUrl?: string
  /** BCP 47. */
  readonly language?: string
}

/** Where the value of a field comes from, for the person who confirms it. */
export interface Suggestion {
  readonly field: keyof Metadata
  readonly value: string
  /** False for a guess that a person should look at. */
  readonly certain: boolean
  /** A whole sentence: where it was found, or why it is proposed. */
  readonly why: string
}

/** The value of a field among suggestions: certain ones first, then the order they were made in. */
export function bestOf(suggestions: readonly Suggestion[], field: keyof Metadata): Suggestion | null {
  const made = suggestions.filter((each) => each.field === field)
  return made.find(({ certain }) => certain) ?? made[0] ?? null
}
