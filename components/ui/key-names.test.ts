import { expect, test } from 'vitest'
import { keyNames, type Keyboard } from './key-names'

test.each<[string, Keyboard, string]>([
  ['$mod+k', 'mac', '⌘ K'],
  ['$mod+k', 'other', 'Ctrl K'],
  ['$mod+Shift+KeyZ', 'mac', '⌘ ⇧ Z'],
  ['g a', 'other', 'G then A'],
  ['[Shift]+?', 'other', '?'],
  ['Enter', 'mac', '↵'],
  ['Alt+ArrowUp', 'other', 'Alt ↑'],
  ['+', 'other', '+'],
])('%s on a %s keyboard reads %s', (binding, keyboard, shown) => {
  expect(
    keyNames(binding, keyboard)
      .map((press) => press.join(' '))
      .join(' then '),
  ).toBe(shown)
})
