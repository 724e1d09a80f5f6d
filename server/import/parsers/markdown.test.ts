import { describe, expect, it } from 'vitest'
import { allSteps } from '@/core/import/change'
import type { Block, Mark } from '@/core/text/content'
import { textOf } from '@/core/text/text-of'
import { markdown } from './markdown'

async function parsed(text: string, switches = allSteps) {
  const result = await markdown.parse({ name: null, bytes: null, text: { ok: true, value: text } }, switches)
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}

const t = (text: string, ...marks: Mark[]) => ({ type: 'text' as const, text, ...(marks.length > 0 && { marks }) })
const p = (...content: (ReturnType<typeof t> | { type: 'hardBreak' })[]): Block => ({ type: 'paragraph', content })
const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
const br = { type: 'hardBreak' as const }

describe('Markdown', () => {
  it.each<readonly [string, string, readonly Block[]]>([
    [
      'marks',
      'a *b* **c** ~~d~~ `e` ***f***',
      [
        p(
          t('a '),
          t('b', { type: 'italic' }),
          t(' '),
          t('c', { type: 'bold' }),
          t(' '),
          t('d', { type: 'strike' }),
          t(' e '),
          t('f', { type: 'italic' }, { type: 'bold' }),
        ),
      ],
    ],
    [
      'links',
      '[a](https://x.example/ "t") <https://y.example> www.z.example [w][1]\n\n[1]: mailto:a@b.example',
      [
        p(
          t('a', { type: 'link', attrs: { href: 'https://x.example/' } }),
          t(' '),
          t('https://y.example', { type: 'link', attrs: { href: 'https://y.example' } }),
          t(' '),
          t('www.z.example', { type: 'link', attrs: { href: 'http://www.z.example' } }),
          t(' '),
          t('w', { type: 'link', attrs: { href: 'mailto:a@b.example' } }),
        ),
      ],
    ],
    ['links that lead nowhere', '[a](#) [b](/c) [d](javascript:alert(1)) [e](<java\tscript:x>)', [p(t('a b d e'))]],
    [
      'soft breaks',
      'one exami-\nnation of\nanti-\nwar *x*\ny',
      [p(t('one examination of anti-war '), t('x', { type: 'italic' }), t(' y'))],
    ],
    ['hard breaks', 'a  \nb\\\nc<br>d', [p(t('a'), br, t('b'), br, t('c'), br, t('d'))]],
    [
      'headings',
      '# a\n\n###### b\n\nc\n=',
      [
        { type: 'heading', attrs: { level: 1 }, content: [t('a')] },
        { type: 'heading', attrs: { level: 4 }, content: [t('b')] },
        { type: 'heading', attrs: { level: 1 }, content: [t('c')] },
      ],
    ],
    [
      'lists',
      '- a\n  - b\n- [x] c\n\n3. d\n4. e',
      [
        {
          type: 'bulletList',
          content: [item(p(t('a')), { type: 'bulletList', content: [item(p(t('b')))] }), item(p(t('☑ c')))],
        },
        { type: 'orderedList', attrs: { start: 3 }, content: [item(p(t('d'))), item(p(t('e')))] },
      ],
    ],
    [
      'quotations and code',
      '> a\n> > b\n\n```js\nx = 1\n\ny\n```',
      [
        { type: 'blockquote', content: [p(t('a')), { type: 'blockquote', content: [p(t('b'))] }] },
        { type: 'codeBlock', content: [{ type: 'text', text: 'x = 1\n\ny' }] },
      ],
    ],
    [
      'tables',
      '| a | b |\n|---|---|\n| *c* |  |',
      [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                { type: 'tableHeader', content: [p(t('a'))] },
                { type: 'tableHeader', content: [p(t('b'))] },
              ],
            },
            {
              type: 'tableRow',
              content: [
                { type: 'tableCell', content: [p(t('c', { type: 'italic' }))] },
                { type: 'tableCell', content: [{ type: 'paragraph' }] },
              ],
            },
          ],
        },
      ],
    ],
    [
      'pictures',
      '![A crew on the quay](x.png)\n\na ![b](c.png) d',
      [{ type: 'caption', content: [t('A crew on the quay')] }, p(t('a  d'))],
    ],
    ['footnotes', 'a[^1]\n\n[^1]: note', [p(t('a[1]')), p(t('[1] note'))]],
    [
      'HTML inside',
      'a <span onclick="x()">b</span>\n\n<div><p>c</p><script>x()</script></div>',
      [p(t('a b')), p(t('c'))],
    ],
    ['rules, definitions and empty items', '***\n\n-\n\n[x]: https://a.example', []],
    ['references to characters no text may hold', 'a&#10;b&#x2028;c&#0;d', [p(t('a b c\uFFFDd'))]],
  ])('%s', async (_, text, blocks) => expect((await parsed(text)).blocks).toEqual(blocks))

  it('keeps its lines when rejoining is off, and its hyphens when that is', async () => {
    const text = 'one exami-\nnation'
    expect((await parsed(text, { ...allSteps, rejoinLines: false })).blocks).toEqual([
      p(t('one exami-'), br, t('nation')),
    ])
    expect((await parsed(text, { ...allSteps, undoHyphenation: false })).blocks).toEqual([p(t('one exami-nation'))])
  })

  it('reports what the schema has no place for', async () => {
    const { changes } = await parsed('[a](#) ![b](c) <i>d</i> exami-\nnation')
    expect(changes.map(({ code, count }) => `${code}*${count}`)).toEqual([
      'hyphens-closed*1',
      'links-flattened*1',
      'pictures-dropped*1',
      'markup-dropped*2',
    ])
  })

  it('reads front matter', async () => {
    const { known, blocks } = await parsed('---\ntitle: The Pier\n---\n\ntext')
    expect(known).toMatchObject([{ field: 'title', value: 'The Pier' }])
    expect(textOf({ type: 'doc', content: blocks })).toBe('text')
  })
})
