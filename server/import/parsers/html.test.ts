import { describe, expect, it } from 'vitest'
import type { Block, Mark } from '@/core/text/content'
import { parseContent } from '@/core/text/parse-content'
import { textOf } from '@/core/text/text-of'
import { blocksOfHtml } from './html'

const t = (text: string, ...marks: Mark[]) => ({ type: 'text' as const, text, ...(marks.length > 0 && { marks }) })
const p = (...content: (ReturnType<typeof t> | { type: 'hardBreak' })[]): Block => ({ type: 'paragraph', content })
const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
const br = { type: 'hardBreak' as const }
const bold: Mark = { type: 'bold' }
const link = (href: string): Mark => ({ type: 'link', attrs: { href } })

describe('HTML', () => {
  it.each<readonly [string, string, readonly Block[]]>([
    [
      'paragraphs, marks and collapsed space',
      '<p> a\n  <b>b </b> <i>c</i><u>d</u> <sup>e</sup></p>\n<p>f</p>',
      [
        p(
          t('a '),
          t('b ', bold),
          t('c', { type: 'italic' }),
          t('d', { type: 'underline' }),
          t(' '),
          t('e', { type: 'superscript' }),
        ),
        p(t('f')),
      ],
    ],
    [
      'text between blocks',
      'a<div>b<section>c</section>d</div>e',
      [p(t('a')), p(t('b')), p(t('c')), p(t('d')), p(t('e'))],
    ],
    ['line breaks', '<p>a <br> b<br><br>c<br></p>', [p(t('a'), br, t('b')), p(t('c'))]],
    [
      'links',
      '<a href="https://x.example/a b">x</a> <a href="/y">y</a> <a>z</a>',
      [p(t('x', link('https://x.example/a%20b')), t(' y z'))],
    ],
    [
      'a link around blocks',
      '<a href="https://x.example"><h2>h</h2><p>t</p></a>',
      [
        { type: 'heading', attrs: { level: 2 }, content: [t('h', link('https://x.example'))] },
        p(t('t', link('https://x.example'))),
      ],
    ],
    [
      'headings',
      '<h1>a <b>b</b></h1><h5>c</h5><h2></h2>',
      [
        { type: 'heading', attrs: { level: 1 }, content: [t('a b')] },
        { type: 'heading', attrs: { level: 4 }, content: [t('c')] },
      ],
    ],
    [
      'lists',
      '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li><li></li></ul><ol start="3"><li>e</ol>',
      [
        {
          type: 'bulletList',
          content: [item(p(t('a')), { type: 'bulletList', content: [item(p(t('b')))] }), item(p(t('c')), p(t('d')))],
        },
        { type: 'orderedList', attrs: { start: 3 }, content: [item(p(t('e')))] },
      ],
    ],
    [
      'a list nested beside its item, as word processors do',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      [{ type: 'bulletList', content: [item(p(t('a')), { type: 'bulletList', content: [item(p(t('b')))] })] }],
    ],
    [
      'tables',
      '<table><caption>k</caption><thead><tr><th>a<th>b</thead><tr><td><p>c</p><p>d</p><td></table>',
      [
        { type: 'caption', content: [t('k')] },
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
                { type: 'tableCell', content: [p(t('c')), p(t('d'))] },
                { type: 'tableCell', content: [{ type: 'paragraph' }] },
              ],
            },
          ],
        },
      ],
    ],
    ['a table for layout', '<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>', [p(t('a')), p(t('b'))]],
    [
      'quotations, code, captions',
      '<blockquote><p>a</p></blockquote><pre>\nx\n  y\n</pre><figure><img src=x><figcaption>c</figcaption></figure>',
      [
        { type: 'blockquote', content: [p(t('a'))] },
        { type: 'codeBlock', content: [{ type: 'text', text: 'x\n  y' }] },
        { type: 'caption', content: [t('c')] },
      ],
    ],
    [
      'a word processor on the clipboard',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">a</span><span style="font-style:italic"> b</span></p></b>',
      [p(t('a', bold), t(' b', { type: 'italic' }))],
    ],
    ['references to characters no text may hold', '<p>a&#13;b&#x2028;c&#0;d</p>', [p(t('a b c\uFFFDd'))]],
    ['hard space and soft hyphen stay', '<p>a&nbsp; b&shy;c</p>', [p(t('a\u00A0 b\u00ADc'))]],
  ])('%s', (_, html, blocks) => {
    expect(blocksOfHtml(html).blocks).toEqual(blocks)
    expect(parseContent({ type: 'doc', content: blocks })).toMatchObject({ ok: true })
  })

  it.each([
    ['scripts', 'a<script>alert(1)</script><SCRIPT SRC=//x>b</SCRIPT>', 'a'],
    ['styles and comments', '<style>p{}</style>a<!-- c --><!--[if mso]>d<![endif]-->', 'a'],
    ['forms', '<p>a</p><form action="//x"><label>Password</label><input><button>Go</button></form>', 'a'],
    ['events', '<p onclick="alert(1)" onmouseover=alert(1)>a</p><img src=x onerror=alert(1)>', 'a'],
    ['frames and objects', '<iframe srcdoc="<p>x">y</iframe><object>z</object><embed>a', 'a'],
    ['templates and noscript', 'a<template><p>x</p></template><noscript><p>y</p></noscript>', 'a'],
    ['vector and formula islands', '<svg><style>p{}</style><text>t</text></svg><math><mtext>x</mtext></math>a', 'a'],
    ['hidden text', '<p hidden>x</p><p style="display: none">y</p><p>a</p>', 'a'],
    ['menus', '<nav><a href="/">Home</a></nav>a', 'a'],
    ['base and refresh', '<base href="//x"><meta http-equiv=refresh content="0;url=//x">a', 'a'],
  ])('drops %s', (_, html, text) => {
    const { blocks } = blocksOfHtml(html)
    expect(textOf({ type: 'doc', content: blocks })).toBe(text)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x.example',
    'file:///etc/hosts',
  ])('makes plain text of a link to %s', (href) => {
    const { blocks, changes } = blocksOfHtml(`<a href="${href}">a</a>`)
    expect(blocks).toEqual([p(t('a'))])
    expect(changes).toMatchObject([{ code: 'links-flattened', count: 1 }])
  })

  it('keeps an article that stands in a form', () => {
    const prose = 'The crews went out before the light came. '.repeat(40)
    const { blocks } = blocksOfHtml(`<form><p>${prose}</p><input value="x"><button>Go</button></form>`)
    expect(textOf({ type: 'doc', content: blocks })).toBe(prose.trim())
  })

  it('reads the head of the page', () => {
    const { known } = blocksOfHtml(`<html lang="en-GB"><head><title>The Pier | Herald</title>
      <meta property="og:title" content="The Pier"><meta name="author" content="Jane Roe">
      <meta property="article:author" content="https://x.example/jane"><meta property="og:site_name" content="The Herald">
      <meta property="article:published_time" content="2024-01-02T10:00:00Z"><link rel="canonical" href="https://x.example/pier">
      </head><body><p>a</p></body></html>`)
    expect(known.map(({ field, value }) => `${field}=${value}`)).toEqual([
      'title=The Pier',
      'author=Jane Roe',
      'outlet=The Herald',
      'publishedOn=2024-01-02',
      'sourceUrl=https://x.example/pier',
      'language=en-GB',
    ])
  })

  it('reports what it left out', () => {
    const { changes } = blocksOfHtml('<p>a</p><img src=x><nav>b</nav><script>c</script><a href="#">d</a>')
    expect(changes.map(({ code, count }) => `${code}*${count}`)).toEqual([
      'links-flattened*1',
      'pictures-dropped*1',
      'markup-dropped*2',
    ])
  })
})
