import { expect, test } from 'vitest'
import { migrationName } from './draft.mjs'

const now = new Date('2026-11-22T13:45:00.123Z')

test.each([
  ['add due dates', '20261122134500_add_due_dates'],
  ['  Drop “old” índex!  ', '20261122134500_drop_old_ndex'],
  ['a/../b', '20261122134500_a_b'],
])('%s → %s', (words, name) => {
  expect(migrationName(words, now)).toBe(name)
})

test('a name without letters is refused', () => {
  expect(() => migrationName('¿?', now)).toThrow(/makes no migration name/)
})
