import { describe, expect, test } from 'vitest'
import { compareHistory, objection } from './history.mjs'

/** Notation: `a1` = migration a with content 1; a `!` after it = begun and not finished. */
function compare(files: string, rows: string) {
  const read = (words: string) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ name: word.slice(0, 1), checksum: word.slice(1, 2), finished: !word.endsWith('!') }))
  return compareHistory(read(files), read(rows))
}

const nothing = { pending: [], changed: [], unknown: [], broken: [], late: [] }

describe('files against rows', () => {
  test.each([
    ['a1 b1', '', { pending: ['a', 'b'] }],
    ['a1 b1', 'a1', { pending: ['b'] }],
    ['a1 b1', 'a1 b1', {}],
    ['a2 b1', 'a1 b1', { changed: ['a'] }],
    ['a1', 'a1 b1', { unknown: ['b'] }],
    ['a1 b1', 'a1 b1!', { broken: ['b'] }],
    ['a1 b1 c1', 'a1 c1', { pending: ['b'], late: ['b'] }],
    ['', 'a1', { unknown: ['a'] }],
  ])('%s | %s', (files, rows, expected) => {
    expect(compare(files, rows)).toEqual({ ...nothing, ...expected })
  })
})

describe('nothing is applied', () => {
  test.each([
    ['to a newer database', 'a1', 'a1 b1', /made by a newer Variorum: it has migration b/, /Start the newer Variorum/],
    ['over a half one', 'a1 b1', 'a1!', /migration a was begun/, /migrate resolve/],
    ['where history was changed', 'a2 b1', 'a1', /migration a was changed after/, /migrate new NAME/],
  ])('%s', (_name, files, rows, message, advice) => {
    const problem = objection(compare(files, rows))
    expect(problem?.message).toMatch(message)
    expect(problem?.advice).toMatch(advice)
  })

  test('but otherwise it is', () => {
    expect(objection(compare('a1 b1', 'a1'))).toBeNull()
    expect(objection(compare('a1 b1 c1', 'a1 c1'))).toBeNull()
  })
})
