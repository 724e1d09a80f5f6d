import { describe, expect, it } from 'vitest'
import { admitText } from './door'

const notesOf = (raw: string, broken?: 'refuse' | 'replace') => {
  const result = admitText(raw, broken)
  if (!result.ok) throw new Error(result.error.detail)
  return [result.value.text, result.value.notes.map(({ code, count }) => `${code}*${count}`).join(' ')]
}

describe('admitText', () => {
  it.each([
    ['a\nb', 'a\nb', ''],
    ['\uFEFFa', 'a', 'bom-dropped*1'],
    ['\uFEFF\uFEFFa', '\uFEFFa', 'bom-dropped*1'],
    ['a\uFEFFb', 'a\uFEFFb', ''],
    ['a\r\nb\rc\n\rd', 'a\nb\nc\n\nd', 'line-ends*3'],
    ['a\u2028b\u2029c\u0085d', 'a\nb\nc\nd', 'line-ends*3'],
    ['e\u0301 \u00E9 ﬁ \u212B', 'e\u0301 \u00E9 ﬁ \u212B', ''],
    ['a\u00A0\u00AD\u200B\u202F\tb', 'a\u00A0\u00AD\u200B\u202F\tb', ''],
    ['👩‍👧', '👩‍👧', ''],
  ])('%j becomes %j', (raw, text, notes) => expect(notesOf(raw)).toEqual([text, notes]))

  it.each(['a\0b', '\uD83D', 'a\uDE00b', '\uDE00\uD83D'])('refuses %j with a sentence', (raw) => {
    expect(admitText(raw)).toMatchObject({
      ok: false,
      error: { code: 'invalid', detail: expect.stringContaining('UTF-8') },
    })
  })

  it.each([
    ['a\0\0b', 'a\uFFFD\uFFFDb', 'nul-replaced*2'],
    ['\uD83Dx😀\uDE00', '\uFFFDx😀\uFFFD', 'surrogates-replaced*2'],
    ['fine', 'fine', ''],
  ])('replaces visibly when asked: %j', (raw, text, notes) => expect(notesOf(raw, 'replace')).toEqual([text, notes]))
})
