import { describe, expect, test } from 'vitest'
import { holdShelf, placeRows, releaseShelf } from './hold-shelf'
import { makeShelf, parseShelf } from './shelf-notation'

// Later letters are newer; a digit counts highlights. `…` at the end: the page does not reach the oldest article.
const cases = [
  // on the screen, fresh, rows, waiting, gone, after release
  ['c b a', 'c b a', 'c b a', '', '', 'c b a'],
  ['c b a', 'c b4 a', 'c b4 a', '', '', 'c b4 a'],
  ['b a', 'd c b a', 'b a', 'd c', '', 'd c b a'],
  ['c b a', 'c a', 'c b a', '', 'b', 'c a'],
  ['c b a', 'd b1', 'c b1 a', 'd', 'c a', 'd b1'],
  // a restored article comes back to its place
  ['c a', 'c b a', 'c a', 'b', '', 'c b a'],
  // what is older than the page reaches was loaded later and stays
  ['d c b a', 'd1 c …', 'd1 c b a', '', '', 'd1 c b a'],
  ['d c b a', 'e d …', 'd c b a', 'e', '', 'e d c b a'],
  ['d c b a', 'd b …', 'd c b a', '', 'c', 'd b a'],
  ['', 'b a', '', 'b a', '', 'b a'],
  ['b a', '', 'b a', '', 'b a', ''],
] as const

describe('a fresh page of the shelf behind what is on the screen', () => {
  test.each(cases)('%s, then %s', (shown, fresh, rows, waiting, gone, released) => {
    const held = holdShelf(parseShelf(shown), {
      items: parseShelf(fresh.replace(' …', '')),
      next: fresh.endsWith('…') ? 'more' : null,
    })
    expect(makeShelf(held.rows)).toBe(rows)
    expect(makeShelf(held.waiting)).toBe(waiting)
    expect(
      makeShelf(held.rows.filter(({ id }) => held.goneIds.has(id)).map((row) => ({ ...row, highlightCount: 0 }))),
    ).toBe(gone)
    expect(makeShelf(releaseShelf(held))).toBe(released)
  })
})

test('rows are put among others by age, each once', () => {
  expect(makeShelf(placeRows(parseShelf('d b'), parseShelf('c b2 a')))).toBe('d c b2 a')
})
