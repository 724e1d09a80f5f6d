import { isCategoryColour, type CategoryColour } from '../colour/palette'
import { isUuid, type CategoryId } from '../ids'
import { conflict, invalid, type Fault, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import type { Category, Definition } from './category'

/** Longest name of a category, in characters (code points). */
export const nameLimit = 80
/** Longest text of one field of a definition, in characters: a long page. */
export const definitionLimit = 5_000
/** How many examples a definition may list. */
export const exampleLimit = 50

/** What somebody wants a category to be. */
export interface CategoryDraft {
  readonly parentId: CategoryId | null
  readonly name: string
  readonly colour: CategoryColour
  readonly key: string | null
  readonly definition: Definition
  readonly position: number
}

/** Checks an untrusted draft: every field is needed, unknown ones are refused, all faults are told at once. */
export function parseCategoryDraft(value: unknown): Result<CategoryDraft, Refusal> {
  if (!isRecord(value)) return invalid('A category is an object with a name, a colour and a definition.')
  const faults: Fault[] = unknownFields(value, draftFields, '')
  const { parentId, name, colour, key, definition, position } = value
  const draft = {
    parentId:
      parentId === null || isUuid(parentId)
        ? (parentId as CategoryId | null)
        : fault(faults, 'parentId', 'The parent is the id of a category, or null for the top.'),
    name: taken(parseCategoryName(name), 'name', faults),
    colour: isCategoryColour(colour) ? colour : fault(faults, 'colour', 'Choose one of the colours of the palette.'),
    key: taken(parseCategoryKey(key), 'key', faults),
    definition: taken(parseDefinition(definition), '', faults),
    position:
      typeof position === 'number' && Number.isFinite(position)
        ? position
        : fault(faults, 'position', 'The position is a finite number.'),
  }
  if (
    faults.length > 0 ||
    draft.name === null ||
    draft.colour === null ||
    draft.definition === null ||
    draft.position === null
  ) {
    return invalid(faults[0]?.message ?? 'The category is incomplete.', faults)
  }
  return ok({
    ...draft,
    name: draft.name,
    colour: draft.colour,
    definition: draft.definition,
    position: draft.position,
  })
}

/** A name as it is stored: trimmed, runs of white space made one space, 1–80 characters, nothing invisible. */
export function parseCategoryName(value: unknown): Result<string, Refusal> {
  const name = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
  if (!/[^\s\p{Cf}]/u.test(name)) return refused('name', 'Give the category a name.')
  if ([...name].length > nameLimit)
    return refused('name', `Keep the name to ${nameLimit} characters; the definition holds the rest.`)
  if (/[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/u.test(name))
    return refused('name', 'The name holds an invisible control character. Type it anew.')
  return ok(name)
}

/** A key as it is stored: one letter or digit in lower case; null (or empty) for none. */
export function parseCategoryKey(value: unknown): Result<string | null, Refusal> {
  if (value === null || value === undefined || value === '') return ok(null)
  const key = typeof value === 'string' ? value.toLowerCase() : ''
  return /^[\p{L}\p{Nd}]$/u.test(key) ? ok(key) : refused('key', 'A key is one letter or digit.')
}

/** A definition as it is stored: its four fields, trimmed; examples that are empty are left out. */
export function parseDefinition(value: unknown): Result<Definition, Refusal> {
  if (!isRecord(value))
    return refused('definition', 'The definition is an object with summary, use, avoid and examples.')
  const faults: Fault[] = unknownFields(value, definitionFields, 'definition.')
  const field = (name: string, text: unknown): string => {
    const problem = problemOf(text)
    if (problem) faults.push({ path: `definition.${name}`, message: problem })
    return typeof text === 'string' ? text.trim() : ''
  }
  const examples = Array.isArray(value['examples']) ? value['examples'] : null
  if (!examples || examples.length > exampleLimit) {
    faults.push({ path: 'definition.examples', message: `Examples are a list of at most ${exampleLimit} texts.` })
  }
  const definition: Definition = {
    summary: field('summary', value['summary']),
    use: field('use', value['use']),
    avoid: field('avoid', value['avoid']),
    examples: (examples ?? [])
      .slice(0, exampleLimit)
      .map((text, i) => field(`examples.${i}`, text))
      .filter((text) => text !== ''),
  }
  return faults.length > 0 ? invalid(faults[0]?.message ?? '', faults) : ok(definition)
}

/** Refuses a draft whose name a living sibling has, or whose key another living category has. */
export function clashOf(
  categories: Iterable<Category>,
  id: CategoryId | null,
  draft: Pick<CategoryDraft, 'parentId' | 'name' | 'key'>,
): Refusal | null {
  for (const other of categories) {
    if (other.id === id || other.deletedAt !== null) continue
    if (other.parentId === draft.parentId && isSameName(other.name, draft.name)) {
      return conflict('name-taken', `There is a category “${other.name}” at that place already. Choose another name.`)
        .error
    }
    if (draft.key !== null && other.key === draft.key) {
      return conflict('key-taken', `The key ${draft.key.toUpperCase()} belongs to “${other.name}”. Choose another.`)
        .error
    }
  }
  return null
}

/** True when siblings may not have both names: they differ by case at most. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** True when a change from one to the other is a change of meaning, which counts up `definitionRev`. */
export function isSameMeaning(
  a: Pick<CategoryDraft, 'name' | 'definition'>,
  b: Pick<CategoryDraft, 'name' | 'definition'>,
): boolean {
  const words = ({ name, definition: { summary, use, avoid, examples } }: Pick<CategoryDraft, 'name' | 'definition'>) =>
    JSON.stringify([name, summary, use, avoid, examples])
  return words(a) === words(b)
}

const draftFields = ['parentId', 'name', 'colour', 'key', 'definition', 'position']
const definitionFields = ['summary', 'use', 'avoid', 'examples']

function problemOf(text: unknown): string | null {
  if (typeof text !== 'string') return 'This field is a text.'
  if (text.length > definitionLimit * 2 || [...text].length > definitionLimit)
    return 'Keep each field to 5,000 characters.'
  return /[\0\p{Surrogate}]/u.test(text) ? 'The text holds a character that can’t be stored. Type it anew.' : null
}

function refused(path: string, message: string): { readonly ok: false; readonly error: Refusal } {
  return invalid(message, [{ path, message }])
}

function fault(faults: Fault[], path: string, message: string): null {
  faults.push({ path, message })
  return null
}

function taken<T>(result: Result<T, Refusal>, path: string, faults: Fault[]): T | null {
  if (result.ok) return result.value
  const errors = result.error.code === 'invalid' ? result.error.errors : []
  faults.push(...(errors.length > 0 ? errors : [{ path, message: result.error.detail }]))
  return null
}

function unknownFields(value: Readonly<Record<string, unknown>>, known: readonly string[], prefix: string): Fault[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: prefix + name.slice(0, 40), message: `The field “${name.slice(0, 40)}” is not known.` }))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
