import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary, snapToGraphemes } from './grapheme'
import { span, type Span } from './offset'
import { listSentences, snapToSentences } from './sentence'
import { snapToWords } from './word'

/** Reads `a [b] c`: the text without brackets and the span between them. */
function marked(notation: string): { readonly text: string; readonly at: Span } {
  const start = notation.indexOf('[')
  const end = notation.indexOf(']') - 1
  return { text: notation.replace(/[[\]]/g, ''), at: span(start, end) }
}

const show = (text: string, at: Span) =>
  `${text.slice(0, at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end)}`

describe('snapToGraphemes', () => {
  it.each([
    ['a[b]c', 'a[b]c'],
    ['e[\u0301]x', '[e\u0301]x'],
    ['[e]\u0301x', '[e\u0301]x'],
    ['a\uD83D[\uDE00]b', 'a[😀]b'],
    ['👩[‍]👧', '[👩‍👧]'],
    ['🇩🇪🇫[🇷]🇺🇦', '🇩🇪[🇫🇷]🇺🇦'],
    ['👍[🏽]!', '[👍🏽]!'],
    ['1\uFE0F[\u20E3]', '[1\uFE0F\u20E3]'],
    ['ก[ำ]', '[กำ]'],
    ['क[्]ष', '[क्ष]'],
    ['가[\u1100]\u1161\u11A8', '가[\u1100\u1161\u11A8]'],
    ['Z[\u0300\u0301]\u0302\u0303 o', '[Z\u0300\u0301\u0302\u0303] o'],
  ])('%s → %s', (before, after) => {
    const { text, at } = marked(before)
    expect(show(text, snapToGraphemes(text, at))).toBe(after)
  })

  const grains = [
    'a',
    'Z',
    ' ',
    '\n',
    '.',
    'ё',
    'Ж',
    'ش',
    'ש',
    '\u0301',
    '\u0308',
    '\u200D',
    '👩',
    '👧',
    '🏽',
    '🇩',
    '🇪',
    '中',
    'ก',
    'ำ',
    'क',
    '्',
    'ᄀ',
    'ᅡ',
    '각',
    '\u0600',
    '𝒳',
    '\uFE0F',
    '\uFF9E',
    'カ',
    '\t',
  ]
  const text = fc.array(fc.constantFrom(...grains), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))

  it('finds the boundaries that a segmentation of the whole text finds', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(
      fc.property(text, (text) => {
        const whole = new Set([text.length, ...[...segmenter.segment(text)].map(({ index }) => index)])
        for (let i = 0; i <= text.length; i++) expect([i, isGraphemeBoundary(text, i)]).toEqual([i, whole.has(i)])
      }),
      { seed: 42, numRuns: 1000 },
    )
  })

  it('splits no grapheme and loses nothing, at any level', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const at = span(start, start + 1 + (b % (text.length - start)))
        const inside = text.slice(at.start, at.end).trim()
        for (const snap of [snapToGraphemes(text, at), snapToWords(text, at, 'en'), snapToSentences(text, at, 'en')]) {
          expect(isGraphemeBoundary(text, snap.start) && isGraphemeBoundary(text, snap.end)).toBe(true)
          expect(text.slice(snap.start, snap.end)).toContain(inside)
        }
      }),
      { seed: 42, numRuns: 1000 },
    )
  })
})

describe('snapToWords', () => {
  it.each([
    ['en', 'the vol[unteer u]nits', 'the [volunteer units]'],
    ['en', 'the [volunteer ]units', 'the [volunteer] units'],
    ['en', 'the volunteer[ ]units', 'the volunteer[ ]units'],
    ['en', 'he do[es]n’t, she', 'he [doesn’t], she'],
    ['en', 'one[, t]wo', 'one[, two]'],
    ['en', 'cafe\u0301[s] and', '[cafe\u0301s] and'],
    ['ru', 'добро[воль]ческие части', '[добровольческие] части'],
    ['he', 'שלו[ם] עולם', '[שלום] עולם'],
    ['th', 'ภาษาไ[ท]ย', 'ภาษา[ไทย]'],
    ['not a tag!', 'a wo[r]d', 'a [word]'],
  ])('%s: %s → %s', (language, before, after) => {
    const { text, at } = marked(before)
    expect(show(text, snapToWords(text, at, language))).toBe(after)
  })
})

describe('sentences', () => {
  it.each([
    ['en', 'One goes. Two comes.| Three?'],
    ['en', 'Dr. Smith met Mr. Jones.| They spoke.'],
    ['en', 'The U.S. Army left.| It was late.'],
    ['en', 'It left the U.S.| The rest stayed.'],
    ['en', 'J. K. Rowling wrote.| So do I.| He reads.'],
    ['en', 'See No. 7 Main Road.| He said no.| Then he left.'],
    ['en', 'At 5 p.m. Monday it began.| It ended at 6 p.m.| They went.'],
    ['en', 'Ministers, officials etc. Moscow invited.'],
    ['en', '“Really?” he said.| “Yes!”'],
    ['en', 'In 2024.| The end.'],
    ['de', 'Das gilt z. B. Heute noch.| Dr. Maier kam am 3. Oktober 2024 an.| Er ging.'],
    ['de', 'Die Parteien, d. h. SPD usw. Grüne, stimmten zu.| Vgl. S. 12 Absatz.| Es gilt.'],
    ['ru', 'Это, т. е. Москва, не ново.| Г. Иванов и В. В. Путин.| Это я.| Он ушёл.'],
    ['ru', 'В 2024 г. Россия напала.| Так было и в 2023 г.| Он знал и т. д.'],
    ['uk', 'Це т. зв. Легіон.| Ми знаємо.'],
    ['fr', 'M. Dupont et Mme. Durand sont là.| Ils parlent.'],
    ['und', 'Prof. Smith et al. Jones.| End.'],
    ['zh', '你好。|再见。'],
  ])('%s: %s', (language, notation) => {
    const text = notation.replaceAll('|', '')
    const expected = notation
      .split('|')
      .flatMap((s) => (s === 'One goes. Two comes.' ? ['One goes.', 'Two comes.'] : [s.trim()]))
    expect(listSentences(text, language).map((at) => text.slice(at.start, at.end))).toEqual(expected)
  })

  it('end with their line', () => {
    const text = 'A heading\n\nOne. Two\n  three.  '
    expect(listSentences(text, 'en').map((at) => text.slice(at.start, at.end))).toEqual([
      'A heading',
      'One.',
      'Two',
      'three.',
    ])
  })

  it.each([
    ['One. Tw[o] is. Three.', 'One. [Two is.] Three.'],
    ['On[e. T]wo is. Three.', '[One. Two is.] Three.'],
    ['One.[ Two is. ]Three.', 'One. [Two is.] Three.'],
    ['One.[ ]Two.', 'One.[ ]Two.'],
    ['Head[ing\nOn]e. Two.', '[Heading\nOne.] Two.'],
    ['a\n[\n]b', 'a\n[\n]b'],
  ])('snapToSentences: %j → %j', (before, after) => {
    const { text, at } = marked(before)
    expect(show(text, snapToSentences(text, at, 'en'))).toBe(after)
  })
})

describe('clusters longer than any window', () => {
  it.each([
    ['a letter under 5,000 accents', 'xe' + '\u0301'.repeat(5000) + 'y', 1, 5002],
    ['a family of 2,000', 'x' + '👩\u200D'.repeat(2000) + 'y', 1, 6001],
    ['the last of 3,001 flags', '🇩🇪'.repeat(3001), 12000, 12004],
  ])('%s', (_, text, start, end) => {
    expect(snapToGraphemes(text, span(end - 1, end))).toEqual({ start, end })
    expect(snapToGraphemes(text, span(start, start + 1))).toEqual({ start, end })
  })
})

describe('in a text of a megabyte', () => {
  const megabyte = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length))
  it.each([
    ['one line of words', megabyte('word '), 'word'],
    ['one endless word', megabyte('a'), 'aaa'],
    ['flags, in a text of 40,000', '🇩🇪'.repeat(10_000), '🇩🇪'],
    ['accents', megabyte('e\u0301\u0302'), 'e\u0301'],
    ['Chinese without stops', megabyte('中文'), '中'],
  ])('%s: 10 snaps stay quick', (_, text, holds) => {
    const from = performance.now()
    for (let i = 0; i < 10; i++) {
      const at = span(text.length / 2 + i, text.length / 2 + i + 4)
      expect(text.slice(snapToWords(text, at, 'en').start).slice(0, 20)).toContain(holds)
      snapToSentences(text, at, 'en')
    }
    expect(performance.now() - from).toBeLessThan(3000)
  })
})
