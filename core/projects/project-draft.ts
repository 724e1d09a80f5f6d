import { type Refusal, invalid } from '../refusal'
import { type Result, ok } from '../result'

/** Longest name of a project, in characters (code points). */
export const projectNameLimit = 200
/** Longest description of a project, in characters: a long page. */
export const projectDescriptionLimit = 5_000

/** A name as it is stored: trimmed, runs of white space made one space, 1–200 characters, nothing invisible. */
export function parseProjectName(value: unknown): Result<string, Refusal> {
  const name = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
  if (!/[^\s\p{Cf}]/u.test(name)) return refused('name', 'Give the project a name.')
  if ([...name].length > projectNameLimit) {
    return refused('name', `Keep the name to ${projectNameLimit} characters; the description holds the rest.`)
  }
  if (/[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/u.test(name)) {
    return refused('name', 'The name holds an invisible control character. Type it anew.')
  }
  return ok(name)
}

/** A description as it is stored: trimmed, at most 5,000 characters, may be empty. */
export function parseProjectDescription(value: unknown): Result<string, Refusal> {
  const text = typeof value === 'string' ? value.trim() : ''
  if ([...text].length > projectDescriptionLimit) {
    return refused('description', `Keep the description to ${projectDescriptionLimit.toLocaleString('en')} characters.`)
  }
  if (/[\0\p{Surrogate}]/u.test(text)) {
    return refused('description', 'The description holds a character that can’t be stored. Type it anew.')
  }
  return ok(text)
}

function refused(path: string, message: string): { readonly ok: false; readonly error: Refusal } {
  return invalid(message, [{ path, message }])
}
