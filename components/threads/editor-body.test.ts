import { describe, expect, it } from 'vitest'
import { bodyOfEditor } from './editor-body'

const ann = '0198c0de-0000-7000-8000-00000000000a'
const p = (...content: object[]) => ({ type: 'paragraph', content })
const read = (...content: object[]) => bodyOfEditor({ type: 'doc', content }, () => 'the words').content

describe('bodyOfEditor', () => {
  it('drops what the editor keeps for itself', () => {
    const link = { type: 'link', attrs: { href: 'https://a.test', target: '_blank', rel: 'x', class: null } }
    expect(
      read({
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [{ type: 'listItem', content: [p({ type: 'text', text: 'a', marks: [link, { type: 'bold' }] })] }],
      }),
    ).toEqual([
      {
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [
              p({
                type: 'text',
                text: 'a',
                marks: [{ type: 'link', attrs: { href: 'https://a.test' } }, { type: 'bold' }],
              }),
            ],
          },
        ],
      },
    ])
  })

  it.each([
    [
      'a mention keeps its id only',
      { type: 'mention', attrs: { id: ann, label: 'Ann' } },
      { type: 'mention', attrs: { id: ann } },
    ],
    ['a mention of nobody becomes text', { type: 'mention', attrs: { id: 'x' } }, { type: 'text', text: '@' }],
    [
      'a bad link becomes text',
      { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] },
      { type: 'text', text: 'a' },
    ],
    [
      'a foreign mark is dropped',
      { type: 'text', text: 'a', marks: [{ type: 'underline' }] },
      { type: 'text', text: 'a' },
    ],
    ['NUL and half a pair are replaced', { type: 'text', text: 'a\0\ud83d' }, { type: 'text', text: 'a\ufffd\ufffd' }],
  ])('%s', (_name, given, kept) => {
    expect(read(p(given))).toEqual([p(kept)])
  })

  it('saves the words of what it does not know', () => {
    expect(read({ type: 'heading', content: [{ type: 'text', text: 'a' }] })).toEqual([
      p({ type: 'text', text: 'the words' }),
    ])
  })
})
