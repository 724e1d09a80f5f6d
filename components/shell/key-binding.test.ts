import { expect, test } from 'vitest'
import { byPlace, isBareBinding } from './key-binding'

test.each([
  ['j', true],
  ['g a', true],
  ['?', true],
  ['[Shift]+?', true],
  ['Shift+d', true],
  ['Escape', true],
  ['$mod+k', false],
  ['Alt+ArrowUp', false],
  ['Control+Shift+p', false],
  ['$mod+k j', false],
])('%s is bare: %s', (binding, bare) => {
  expect(isBareBinding(binding)).toBe(bare)
})

test.each([
  ['$mod+k', '$mod+KeyK'],
  ['g a', 'KeyG KeyA'],
  ['$mod+Shift+z', '$mod+Shift+KeyZ'],
  ['?', null],
  ['Enter', null],
  ['1', null],
])('%s by place is %s', (binding, placed) => {
  expect(byPlace(binding)).toBe(placed)
})
