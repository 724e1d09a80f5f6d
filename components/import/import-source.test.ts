import { expect, test } from 'vitest'
import { sourcesOf } from './import-source'

const pasted = { html: '', text: '', files: [] }

test.each([
  ['nothing', '', '', []],
  ['blank', '', ' \n ', []],
  ['plain text', '', 'A text', [{ kind: 'paste', text: 'A text' }]],
  ['a web page', '<h1>A</h1><p>b</p>', 'A\nb', [{ kind: 'paste', text: '<h1>A</h1><p>b</p>', format: 'html' }]],
  [
    'a link in a line',
    'see <a href="x">x</a>',
    'see x',
    [{ kind: 'paste', text: 'see <a href="x">x</a>', format: 'html' }],
  ],
  [
    'an editor that wraps plain lines',
    '<meta charset="utf-8"><div><span>a</span></div>',
    'a',
    [{ kind: 'paste', text: 'a' }],
  ],
  ['<pre>', '<pre>a\nb</pre>', 'a\nb', [{ kind: 'paste', text: 'a\nb' }]],
  ['rich without its plain half', '<p>a</p>', '', [{ kind: 'paste', text: '<p>a</p>', format: 'html' }]],
])('%s', (_, html, text, sources) => {
  expect(sourcesOf({ ...pasted, html, text })).toEqual(sources)
})

test('files win over the words that come with them', () => {
  const file = new File(['a'], 'a.txt')
  expect(sourcesOf({ html: '<p>a.txt</p>', text: 'a.txt', files: [file] })).toEqual([{ kind: 'file', file }])
})
