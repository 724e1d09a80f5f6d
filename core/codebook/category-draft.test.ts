import { describe, expect, it } from 'vitest'
import { parseCategoryDraft, parseCategoryKey, parseCategoryName } from './category-draft'
import { nextKey } from './next-key'

describe('nextKey', () => {
  it.each([
    ['', 'Exile opposition', 'e'],
    ['e', 'Exile opposition', 'o'],
    ['e o', 'Exile opposition', 'x'],
    ['', 'Добровольцы', 'д'],
    ['', '—', 'a'],
    ['a b c', '', 'd'],
    ['x', 'x', 'a'],
  ])('with %j taken, %j gets %s', (taken, name, key) => {
    expect(nextKey(taken.split(' '), name)).toBe(key)
  })

  it('gives null when all are taken', () => {
    expect(nextKey([...'abcdefghijklmnopqrstuvwxyz0123456789'], 'abc')).toBe(null)
  })
})

describe('parseCategoryDraft', () => {
  const draft = {
    parentId: null,
    name: 'Actors',
    colour: 'teal',
    key: 'A',
    definition: { summary: ' who ', use: '', avoid: '', examples: ['', 'x '] },
    position: 1.5,
  }

  it('trims, and lowers the key', () => {
    expect(parseCategoryDraft(draft)).toEqual({
      ok: true,
      value: { ...draft, key: 'a', definition: { summary: 'who', use: '', avoid: '', examples: ['x'] } },
    })
  })

  it.each([
    [{ parentId: 'x' }, 'parentId'],
    [{ name: '  ' }, 'name'],
    [{ colour: 'pink' }, 'colour'],
    [{ key: 'ab' }, 'key'],
    [{ position: Number.NaN }, 'position'],
    [{ definition: null }, 'definition'],
    [{ definition: { summary: 1, use: '', avoid: '', examples: [] } }, 'definition.summary'],
    [{ definition: { summary: '', use: '', avoid: '', examples: ['\ud800'] } }, 'definition.examples.0'],
    [{ definition: { summary: '', use: 'x'.repeat(5_001), avoid: '', examples: [] } }, 'definition.use'],
    [{ id: '1' }, 'id'],
  ])('refuses %j at %s', (change, path) => {
    const parsed = parseCategoryDraft({ ...draft, ...change })
    expect(parsed.ok || parsed.error.code !== 'invalid' ? null : parsed.error.errors[0]?.path).toBe(path)
  })

  it('tells all faults at once', () => {
    const parsed = parseCategoryDraft({ ...draft, name: '', colour: '', key: '!!' })
    expect(parsed.ok || parsed.error.code !== 'invalid' ? [] : parsed.error.errors.map(({ path }) => path)).toEqual([
      'name',
      'colour',
      'key',
    ])
  })

  it.each([
    ['  a \n b ', 'a b'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['😀'.repeat(80), '😀'.repeat(80)],
    ['x'.repeat(81), null],
    ['\u200b', null],
    ['a\u202eb', null],
    ['a\ud800', null],
    [7, null],
  ])('name %j is stored as %j', (value, expected) => {
    const parsed = parseCategoryName(value)
    expect(parsed.ok ? parsed.value : null).toBe(expected)
  })

  it.each([
    ['7', '7'],
    ['É', 'é'],
    ['Ж', 'ж'],
    ['', null],
    [null, null],
    ['-', false],
    [' ', false],
    ['İ', false],
  ])('key %j is stored as %j', (value, expected) => {
    const parsed = parseCategoryKey(value)
    expect(parsed.ok ? parsed.value : false).toBe(expected)
  })
})
