import { describe, expect, it } from 'vitest'
import type { CommentBody } from './body'
import { emptyBody } from './body-text'
import { bodyDepthLimit, bodyNodeLimit, bodyTextLimit, parseCommentBody, parseDraftBody } from './parse-body'

const ann = '0198c0de-0000-7000-8000-00000000000a'
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: unknown[]) => (marks.length ? { type: 'text', text, marks } : { type: 'text', text })
const link = (href: unknown) => ({ type: 'link', attrs: { href } })
const item = (...content: unknown[]) => ({ type: 'listItem', content })

function faultOf(value: unknown): string {
  const parsed = parseCommentBody(value)
  if (parsed.ok) throw new Error('was accepted')
  if (parsed.error.code !== 'invalid') throw new Error(parsed.error.code)
  return `${parsed.error.errors[0]?.path}: ${parsed.error.errors[0]?.message}`
}

describe('parseCommentBody', () => {
  const whole = doc(
    p(
      t('See '),
      t('this', { type: 'bold' }, { type: 'italic' }),
      { type: 'hardBreak' },
      t('a', link('https://a.test/')),
    ),
    {
      type: 'bulletList',
      content: [item(p({ type: 'mention', attrs: { id: ann } }), { type: 'blockquote', content: [p(t('q'))] })],
    },
    { type: 'orderedList', content: [item({ type: 'paragraph' })] },
  )

  it('accepts each kind of node and mark, and returns a copy', () => {
    const parsed = parseCommentBody(whole)
    expect(parsed).toEqual({ ok: true, value: whole })
    expect(parsed.ok && parsed.value).not.toBe(whole)
  })

  it('drops empty lists of marks and of inline content', () => {
    expect(
      parseCommentBody(doc({ type: 'paragraph', content: [] }, p({ type: 'text', text: 'a', marks: [] }))),
    ).toEqual({
      ok: true,
      value: doc({ type: 'paragraph' }, p(t('a'))),
    })
  })

  it.each([
    ['nothing', null, ': an object is missing'],
    ['a list', [], ': an object is missing'],
    ['a text', 'doc', ': an object is missing'],
    ['another root', p(t('a')), 'type: its outermost'],
    ['no blocks', doc(), 'content: a node must hold'],
    ['an unknown block', doc({ type: 'heading', content: [t('a')] }), 'content.0.type: "heading" is not'],
    ['an image', doc(p({ type: 'image', attrs: { src: 'x' } })), 'content.0.content.0.type: "image" can'],
    ['text outside a paragraph', doc(t('a')), 'content.0.text: it holds an unknown field'],
    ['a paragraph in a paragraph', doc(p(p(t('a')))), 'content.0.content.0.content: it holds an unknown'],
    [
      'attributes of a list',
      doc({ type: 'orderedList', attrs: { start: 2 }, content: [item(p(t('a')))] }),
      'content.0.attrs:',
    ],
    [
      'a list of paragraphs',
      doc({ type: 'bulletList', content: [p(t('a'))] }),
      'content.0.content.0.type: a list holds',
    ],
    [
      'an item that begins with a list',
      doc({ type: 'bulletList', content: [item({ type: 'bulletList', content: [item(p(t('a')))] })] }),
      'content.0.content.0.content.0: a list item begins',
    ],
    ['an empty text', doc(p(t(''))), 'content.0.content.0.text: a text node'],
    ['NUL', doc(p(t('a\0b'))), 'content.0.content.0.text: it holds a NUL'],
    ['a lone surrogate', doc(p(t('a\ud83d'))), 'content.0.content.0.text: it holds half'],
    ['an unknown mark', doc(p(t('a', { type: 'code' }))), 'content.0.content.0.marks.0.type: "code" is not'],
    ['a mark twice', doc(p(t('a', { type: 'bold' }, { type: 'bold' }))), 'content.0.content.0.marks.1: the same'],
    ['attributes of bold', doc(p(t('a', { type: 'bold', attrs: {} }))), 'content.0.content.0.marks.0.attrs: this mark'],
    [
      'more of a link',
      doc(p(t('a', { type: 'link', attrs: { href: 'https://a.test', target: '_top' } }))),
      'content.0.content.0.marks.0.attrs.target:',
    ],
    [
      'marks on a mention',
      doc(p({ type: 'mention', attrs: { id: ann }, marks: [{ type: 'bold' }] })),
      'content.0.content.0: a mention',
    ],
    [
      'a label on a mention',
      doc(p({ type: 'mention', attrs: { id: ann, label: 'Ann' } })),
      'content.0.content.0.attrs.label:',
    ],
    [
      'a mention of nobody',
      doc(p({ type: 'mention', attrs: { id: 'ann' } })),
      'content.0.content.0.attrs.id: a mention',
    ],
    ['a break with text', doc(p({ type: 'hardBreak', text: 'x' })), 'content.0.content.0: a line break'],
    [
      'a prototype',
      JSON.parse('{"type":"doc","content":[{"type":"paragraph"}],"__proto__":{"a":1}}'),
      '.__proto__: it holds an unknown field',
    ],
    [
      'a prototype deep inside',
      JSON.parse(
        `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"https://a.test","__proto__":{}}}]}]}]}`,
      ),
      'content.0.content.0.marks.0.attrs.__proto__:',
    ],
    ['inherited fields', Object.create({ type: 'doc', content: [p(t('a'))] }), 'type: its outermost'],
  ])('refuses %s', (_name, value, fault) => {
    expect(faultOf(value)).toContain(fault)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.test',
    '/a',
    'a.test',
    '#a',
    '',
    'https:',
    'https://',
    'https:a.test',
    'https:\\\\a.test',
    'ht\ttps://a.test',
    ' https://a.test',
    'https://a.test/ b',
    'https://a.test/\u2028',
    'mailto:',
    'blob:https://a.test/x',
    ['https://a.test'],
    { toString: 'https://a.test' },
    1,
    null,
    undefined,
  ])('refuses a link to %j', (href) => {
    expect(faultOf(doc(p(t('a', link(href)))))).toMatch(/attrs\.href: a link must/)
  })

  it.each(['https://a.test', 'HTTP://a.test/?q=(1)', 'mailto:ann@a.test'])('accepts a link to %s', (href) => {
    expect(parseCommentBody(doc(p(t('a', link(href))))).ok).toBe(true)
  })

  const nested = (levels: number): unknown =>
    levels === 0 ? p(t('a')) : { type: 'blockquote', content: [nested(levels - 1)] }

  it('accepts the greatest depth, number of nodes and length, and nothing above', () => {
    // Document, quotes, paragraph, text.
    expect(parseCommentBody(doc(nested(bodyDepthLimit - 3))).ok).toBe(true)
    expect(faultOf(doc(nested(bodyDepthLimit - 2)))).toContain('deeper than 20')
    expect(faultOf(doc(nested(3_000)))).toContain('deeper than 20')

    const many = (n: number) => doc(p(...Array.from({ length: n - 2 }, () => t('a'))))
    expect(parseCommentBody(many(bodyNodeLimit)).ok).toBe(true)
    expect(faultOf(many(bodyNodeLimit + 1))).toContain('more than 5,000')

    const long = (n: number) => doc(p(t('a'.repeat(n - 1))), p(t('b')))
    expect(parseCommentBody(long(bodyTextLimit)).ok).toBe(true)
    expect(faultOf(long(bodyTextLimit + 1))).toContain('longer than 20,000')
  })

  it.each([
    ['no words', emptyBody],
    ['white space', doc(p(t(' \t\u00a0\u3000')), p({ type: 'hardBreak' }))],
    ['invisible characters', doc(p(t('\u200b\u200d\ufeff')))],
    ['an empty list', doc({ type: 'bulletList', content: [item({ type: 'paragraph' })] })],
  ])('refuses a body of %s with a sentence', (_name, body) => {
    const parsed = parseCommentBody(body)
    expect(parsed.ok ? null : parsed.error.detail).toBe('The comment is empty. Write something first.')
  })

  it('accepts a body that is one mention', () => {
    const body: CommentBody = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id: ann } }] }],
    }
    expect(parseCommentBody(body)).toEqual({ ok: true, value: body })
  })
})

describe('parseDraftBody', () => {
  it('takes what is empty or too long, but nothing outside the schema', () => {
    expect(parseDraftBody(emptyBody)).toEqual(emptyBody)
    expect(parseDraftBody(doc(p(t('a'.repeat(bodyTextLimit + 1)))))).not.toBe(null)
    expect(parseDraftBody(doc(p(t('a', link('javascript:alert(1)')))))).toBe(null)
    expect(parseDraftBody({ type: 'doc' })).toBe(null)
  })
})
