import { expect, test } from 'vitest'
import { allows } from './account.mjs'

const people = [
  { uid: 100, gid: 1 },
  { uid: 1, gid: 200 },
  { uid: 1, gid: 1 },
]

test.each([
  [0o700, [true, false, false]],
  [0o750, [true, true, false]],
  [0o755, [true, true, true]],
  [0o711, [true, true, true]],
  [0o071, [false, true, true]],
  [0o600, [false, false, false]],
])('mode %o lets owner, group and others pass: %j', (mode, expected) => {
  const stat = { mode, uid: 100, gid: 200 }
  expect(people.map(({ uid, gid }) => allows(stat, uid, gid, 1))).toEqual(expected)
})
