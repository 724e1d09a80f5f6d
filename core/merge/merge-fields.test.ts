import { describe, expect, it } from 'vitest'
import { mergeFields } from './merge-fields'

/** `ab` is { first: 'a', second: 'b' }. */
const pair = (notation: string) => ({ first: notation[0], second: notation[1] })

describe('mergeFields', () => {
  it.each([
    // base, mine, theirs → merged, disputed
    ['ab', 'ab', 'ab', 'ab', []],
    ['ab', 'xb', 'ab', 'xb', []],
    ['ab', 'ab', 'ay', 'ay', []],
    ['ab', 'xb', 'ay', 'xy', []],
    ['ab', 'xb', 'yb', 'xb', ['first']],
    ['ab', 'xb', 'xb', 'xb', []],
    ['ab', 'xx', 'yy', 'xx', ['first', 'second']],
    ['ab', 'xb', 'yy', 'xy', ['first']],
  ])('%s: mine %s, theirs %s → %s, disputed %j', (base, mine, theirs, merged, disputed) => {
    expect(mergeFields(pair(base), pair(mine), pair(theirs))).toEqual({ merged: pair(merged), disputed })
  })
})
