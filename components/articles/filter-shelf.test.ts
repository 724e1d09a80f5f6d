import { expect, test } from 'vitest'
import { filterShelf } from './filter-shelf'
import { parseShelf } from './shelf-notation'

const [first, second] = parseShelf('b1 a')
if (!first || !second) throw new Error('two rows')
const rows = [
  {
    ...first,
    title: 'The Side Door',
    author: 'Mara Élan',
    outlet: 'The Review',
    publishedOn: '2026-03-06',
    language: 'en',
  },
  { ...second, title: 'Чужая армия', author: '', language: 'ru' },
]

test.each([
  ['', 'The Side Door, Чужая армия'],
  ['  ', 'The Side Door, Чужая армия'],
  ['side', 'The Side Door'],
  ['door rev', 'The Side Door'],
  ['oor', ''],
  ['elan', 'The Side Door'],
  ['march 2026', 'The Side Door'],
  ['2026-03', 'The Side Door'],
  ['2026-04', ''],
  ['“side door”', 'The Side Door'],
  ['чужая', 'Чужая армия'],
  ['russian', 'Чужая армия'],
  ['ann', 'The Side Door'],
  ['ann russian', ''],
])('“%s” finds %s', (query, titles) => {
  const found = filterShelf(rows, query, () => 'Ann Arden')
  expect(found.map(({ title }) => title).join(', ')).toBe(titles)
})
