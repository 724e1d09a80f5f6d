import { describe, expect, it } from 'vitest'
import { depthLimit, nodeLimit, parseContent } from './parse-content'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const t = (text: unknown, ...marks: unknown[]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const link = (href: unknown) => ({ type: 'link', attrs: { href } })
const row = (...content: unknown[]) => ({ type: 'tableRow', content })

const nested = (depth: number) => {
  let block: unknown = p()
  for (let i = 2; i < depth; i++) block = { type: 'blockquote', content: [block] }
  return doc(block)
}

describe('parseContent takes', () => {
  it.each([
    ['a paragraph', doc(p(t('a')))],
    ['an empty paragraph', doc({ type: 'paragraph' })],
    [
      'marks',
      doc(p(t('a', { type: 'bold' }, { type: 'superscript' }), { type: 'hardBreak' }, t('b', link('https://a.b')))),
    ],
    [
      'headings, code and captions',
      doc(
        { type: 'heading', attrs: { level: 4 }, content: [t('h')] },
        { type: 'codeBlock', content: [t('x\ny')] },
        { type: 'caption' },
      ),
    ],
    [
      'lists',
      doc(
        { type: 'bulletList', content: [{ type: 'listItem', content: [p(t('a'))] }] },
        { type: 'orderedList', attrs: { start: 0 }, content: [{ type: 'listItem', content: [p(t('a'))] }] },
        { type: 'orderedList', content: [{ type: 'listItem', content: [p(t('a'))] }] },
      ),
    ],
    [
      'tables',
      doc({
        type: 'table',
        content: [row({ type: 'tableHeader', content: [p(t('a'))] }), row({ type: 'tableCell', content: [p(t('b'))] })],
      }),
    ],
    ['the greatest depth', nested(depthLimit)],
    ['the most nodes', doc(...Array.from({ length: nodeLimit - 1 }, () => ({ type: 'paragraph' })))],
    ['emoji, combining marks, right to left', doc(p(t('👩‍👧 e\u0301 שלום \u202Eabc')))],
  ])('%s', (_, value) => {
    const stored: unknown = JSON.parse(JSON.stringify(value))
    const result = parseContent(stored)
    expect(result).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value).replaceAll(',"content":[]', '')) })
  })
})

describe('parseContent refuses', () => {
  it.each<readonly [string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['a string', '{"type":"doc"}', ''],
    ['another root', { type: 'paragraph' }, 'type'],
    ['an empty document', doc(), 'content'],
    ['a content that is no list', { type: 'doc', content: { 0: p() } }, 'content'],
    ['an unknown block', doc({ type: 'image', attrs: { src: 'x' } }), 'content.0.attrs'],
    ['an unknown block without attributes', doc({ type: 'horizontalRule' }), 'content.0.type'],
    ['text outside a block', doc(t('a')), 'content.0'],
    ['a block inside a paragraph', doc(p(p(t('a')))), 'content.0.content.0'],
    ['an unknown key', doc({ ...p(t('a')), id: 'x' }), 'content.0'],
    ['attributes on a paragraph', doc({ ...p(t('a')), attrs: {} }), 'content.0.attrs'],
    ['level 5', doc({ type: 'heading', attrs: { level: 5 } }), 'content.0.attrs.level'],
    ['level as a string', doc({ type: 'heading', attrs: { level: '1' } }), 'content.0.attrs.level'],
    ['a heading without level', doc({ type: 'heading' }), 'content.0.attrs'],
    ['a second attribute', doc({ type: 'heading', attrs: { level: 1, id: 'x' } }), 'content.0.attrs'],
    ['an empty list', doc({ type: 'bulletList', content: [] }), 'content.0.content'],
    [
      'a paragraph in a list without item',
      doc({ type: 'bulletList', content: [p(t('a'))] }),
      'content.0.content.0.type',
    ],
    ['a list without content', doc({ type: 'bulletList' }), 'content.0.content'],
    [
      'a list that starts nowhere',
      doc({ type: 'orderedList', attrs: { start: 1.5 }, content: [{ type: 'listItem', content: [p()] }] }),
      'content.0.attrs.start',
    ],
    [
      'a cell outside a row',
      doc({ type: 'table', content: [{ type: 'tableCell', content: [p()] }] }),
      'content.0.content.0.type',
    ],
    [
      'attributes on a cell',
      doc({ type: 'table', content: [row({ type: 'tableCell', attrs: { colspan: 2 }, content: [p()] })] }),
      'content.0.content.0.content.0',
    ],
    ['an empty text', doc(p(t(''))), 'content.0.content.0.text'],
    ['a number as text', doc(p(t(5))), 'content.0.content.0.text'],
    ['NUL', doc(p(t('a\0b'))), 'content.0.content.0.text'],
    ['a lone high surrogate', doc(p(t('a\uD83D'))), 'content.0.content.0.text'],
    ['a lone low surrogate', doc(p(t('\uDE00a'))), 'content.0.content.0.text'],
    ['reversed surrogates', doc(p(t('\uDE00\uD83D'))), 'content.0.content.0.text'],
    ['a newline in text', doc(p(t('a\nb'))), 'content.0.content.0.text'],
    ['U+2028 in text', doc(p(t('a\u2028b'))), 'content.0.content.0.text'],
    ['a carriage return in code', doc({ type: 'codeBlock', content: [t('a\r\nb')] }), 'content.0.content.0.text'],
    ['marks in code', doc({ type: 'codeBlock', content: [t('a', { type: 'bold' })] }), 'content.0.content.0'],
    ['a break in code', doc({ type: 'codeBlock', content: [{ type: 'hardBreak' }] }), 'content.0.content.0.type'],
    ['a break with text', doc(p({ type: 'hardBreak', text: 'x' })), 'content.0.content.0'],
    ['marks that are no list', doc(p({ ...t('a'), marks: {} })), 'content.0.content.0.marks'],
    ['an unknown mark', doc(p(t('a', { type: 'code' }))), 'content.0.content.0.marks.0.type'],
    ['the same mark twice', doc(p(t('a', { type: 'bold' }, { type: 'bold' }))), 'content.0.content.0.marks.1'],
    ['a mark with attributes', doc(p(t('a', { type: 'bold', attrs: {} }))), 'content.0.content.0.marks.0.attrs'],
    ['a link without address', doc(p(t('a', { type: 'link' }))), 'content.0.content.0.marks.0.attrs'],
    ['a script link', doc(p(t('a', link('javascript:alert(1)')))), 'content.0.content.0.marks.0.attrs.href'],
    ['a split scheme', doc(p(t('a', link('java\tscript:alert(1)')))), 'content.0.content.0.marks.0.attrs.href'],
    ['an address that is a list', doc(p(t('a', link(['https://a.b'])))), 'content.0.content.0.marks.0.attrs.href'],
    [
      'a link with a target',
      doc(p(t('a', { type: 'link', attrs: { href: 'https://a.b', target: '_blank' } }))),
      'content.0.content.0.marks.0.attrs',
    ],
    ['one level too deep', nested(depthLimit + 1), ''],
    [
      'one node too many',
      doc(...Array.from({ length: nodeLimit }, () => ({ type: 'paragraph' }))),
      `content.${nodeLimit - 1}`,
    ],
  ])('%s', (_, value, path) => {
    const result = parseContent(value)
    expect(result.ok).toBe(false)
    if (result.ok || result.error.code !== 'invalid') throw new Error('it must be refused as invalid')
    expect(result.error.errors).toHaveLength(1)
    expect(result.error.errors[0]?.message).not.toBe('')
    if (path) expect(result.error.errors[0]?.path).toBe(path)
  })

  it('a prototype smuggled in as a key', () => {
    expect(parseContent(JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1}}]}')).ok).toBe(
      false,
    )
  })

  it('a tower of 10,000 quotations, without overflowing', () => {
    expect(parseContent(nested(10_000)).ok).toBe(false)
  })
})
