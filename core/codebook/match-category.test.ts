import { describe, expect, it } from 'vitest'
import type { CategoryId } from '../ids'
import { hasName, matchCategories } from './match-category'
import { category } from './testing'
import { codebookOf } from './tree'

describe('matchCategories', () => {
  /** `Actors e, Exile opposition <`: name, key, `<` below the one before it that is at the top. */
  const nodes = (notation: string) => {
    let top: CategoryId | null = null
    const given = notation.split(', ').map((line, i) => {
      const [, name = '', key = null, below] = /^(.+?)(?: (\w))?( <)?$/.exec(line) ?? []
      const row = { ...category(String.fromCharCode(97 + i), null, i), name, key, parentId: below ? top : null }
      if (!below) top = row.id
      return row
    })
    return codebookOf(given).order
  }

  it.each([
    ['Actors, Tone', '', 'Actors, Tone'],
    ['Actors, Exile opposition <, Volunteers v <', 'v', 'Volunteers'],
    ['Tone, Évasion e, Exile', 'E', 'Évasion, Exile, Tone'],
    ['Non-exile, Exiled, Exile units', 'exile', 'Exiled, Exile units, Non-exile'],
    ['Actors, Exile <, Tone', 'act ex', 'Exile'],
    ['Actors, Exile <, Tone', 'actors', 'Actors, Exile'],
    ['Actors', 'zz', ''],
  ])('of %s, %j finds %s', (notation, typed, found) => {
    expect(
      matchCategories(nodes(notation), typed)
        .map((node) => node.category.name)
        .join(', '),
    ).toBe(found)
  })

  it('knows whether a name is there', () => {
    expect(hasName(nodes('Évasion'), 'evasion')).toBe(true)
    expect(hasName(nodes('Évasion'), 'evas')).toBe(false)
  })
})
