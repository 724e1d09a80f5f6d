import { expect, test } from 'vitest'
import { bindingsOf, bySection, matchesWords, type Command } from './command'

test.each([
  ['Go to the codebook', 'code', true],
  ['Go to the codebook', 'go cod', true],
  ['Go to the codebook', 'book', false],
  ['Ouvrir le résumé', 'resume', true],
  ['Импорт статьи', 'имп', true],
  ['Anything', '', true],
  ['New article', 'new project', false],
])('"%s" matches "%s": %s', (text, query, expected) => {
  expect(matchesWords(text, query)).toBe(expected)
})

test('sections keep the order in which they came', () => {
  const command = (id: string, section: string): Command => ({ id, section, label: id, run: () => {} })
  const grouped = bySection([command('a', 'Go to'), command('b', 'Here'), command('c', 'Go to')])
  expect(grouped.map(({ section, commands }) => [section, commands.map(({ id }) => id).join('')])).toEqual([
    ['Go to', 'ac'],
    ['Here', 'b'],
  ])
})

test('a sequence is bound before the letter that ends it, whichever came first; what has no key is not bound', () => {
  const command = (id: string, keys?: string): Command => ({
    id,
    section: 'Here',
    label: id,
    run: () => {},
    ...(keys ? { keys } : {}),
  })
  const bound = bindingsOf([command('skip', 's'), command('go', 'g s'), command('none'), command('find', '$mod+k')])
  expect(bound.map(([keys]) => keys)).toEqual(['g s', 's', '$mod+k'])
})
