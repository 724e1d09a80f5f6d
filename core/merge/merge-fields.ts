/** What became of two people's changes of the same thing. */
export interface Merged<T> {
  /** Each field as whoever changed it wants it; where both did, as `mine` has it. */
  readonly merged: T
  /** The fields that both changed, to different values. */
  readonly disputed: readonly (keyof T)[]
}

/**
 * Brings two changes of one `base` together, field by field. Values are compared by identity: give texts and other
 * plain values.
 */
export function mergeFields<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const fields = Object.keys(base) as (keyof T)[]
  const isMine = (field: keyof T) => mine[field] !== base[field]
  return {
    merged: Object.fromEntries(fields.map((field) => [field, isMine(field) ? mine[field] : theirs[field]])) as T,
    disputed: fields.filter((field) => isMine(field) && theirs[field] !== base[field] && mine[field] !== theirs[field]),
  }
}
