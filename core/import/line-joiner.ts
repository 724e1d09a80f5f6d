/** How two lines of a paragraph become one. */
export interface Seam {
  /** UTF-16 units to take off the end of the first: its hyphen, or nothing. */
  readonly drop: 0 | 1
  /** What stands between the two. */
  readonly glue: '' | ' '
}

/** Joins the lines of a paragraph, and counts the hyphens it took out. */
export interface LineJoiner {
  seam(left: string, right: string): Seam
  join(lines: readonly string[]): string
  /** How many words were made whole so far. */
  readonly closed: number
}

// Longer than any word, and short beside a line of a megabyte.
const reach = 80
const softHyphen = '\u00AD'
const divided = /([\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)[-\u2010]$/u
const continuing = /^[\p{L}\p{M}\p{N}]+/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const closedDash = /\S\u2014$|\d\u2013$/u

// Prefixes that are written with their hyphen almost always, and hardly ever end the first half of a divided word.
const prefixes = new Set(
  (
    'anti ex self non vice neo quasi half well all cross ultra ' +
    'экс вице кое юго северо южно западно восточно военно политико социально ' +
    'віце південно північно західно східно військово'
  ).split(' '),
)
// "pre- and post-war", "Vor- und Nachteile": the hyphen stands for what comes later, and a space follows it.
const connectives = new Set('and und oder sowie bzw и или та або'.split(' '))
// Particles that Russian and Ukrainian hang on with a hyphen: "кто-то", "из-за".
const particles = new Set('то либо нибудь таки за под небудь'.split(' '))

/**
 * A joiner for the lines of `text`: it reads the whole text once to learn which compounds its author writes.
 * With `undo` a hyphen at the line end goes when the next line goes on in lower case and nothing says the word is a
 * real compound ("exam-" + "ple", but "anti-" + "Kremlin", "anti-" + "war", "2022-" + "23").
 */
export function makeLineJoiner(text: string, undo: boolean): LineJoiner {
  let closed = 0
  let lexicon: Lexicon | null = null
  const seam = (left: string, right: string): Seam => {
    const end = left.slice(-reach)
    const first = divided.exec(end)?.[1]
    const second = continuing.exec(right.slice(0, reach))?.[0]
    if (end.endsWith(softHyphen) || (first && second)) {
      if (second && connectives.has(second)) return { drop: 0, glue: ' ' }
      lexicon ??= undo ? readLexicon(text) : null
      if (!lexicon || (first && second && isCompound(first, second, lexicon))) return { drop: 0, glue: '' }
      closed += 1
      return { drop: 1, glue: '' }
    }
    const dense = closedDash.test(end) || (unspaced.test(end.slice(-1)) && unspaced.test(right.charAt(0)))
    return { drop: 0, glue: dense ? '' : ' ' }
  }
  return {
    seam,
    join(lines) {
      return lines
        .map((line, i) => {
          const next = lines[i + 1]
          if (next === undefined) return line
          const { drop, glue } = seam(line, next)
          return line.slice(0, line.length - drop) + glue
        })
        .join('')
    },
    get closed() {
      return closed
    },
  }
}

interface Lexicon {
  /** Words without hyphen, in lower case. */
  readonly words: ReadonlySet<string>
  /** Words with a hyphen inside a line, in lower case. */
  readonly compounds: ReadonlySet<string>
  /** What stands before the first hyphen of those. */
  readonly heads: ReadonlySet<string>
}

function readLexicon(text: string): Lexicon {
  const words = new Set<string>()
  const compounds = new Set<string>()
  const heads = new Set<string>()
  let halfBefore = false
  for (const line of text.split('\n')) {
    const written = [...line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*[-\u2010\u00AD]?/gu)]
    for (const [i, [word]] of written.entries()) {
      const half = /[-\u2010\u00AD]$/.test(word)
      if (half || (halfBefore && i === 0)) continue
      const [head = '', ...rest] = word.split(/[-\u2010]/)
      if (rest.length === 0) words.add(word)
      else {
        compounds.add([head, ...rest].join('-'))
        heads.add(head)
      }
    }
    halfBefore = /[-\u2010\u00AD]\s*$/.test(line)
  }
  return { words, compounds, heads }
}

function isCompound(first: string, second: string, { words, compounds, heads }: Lexicon): boolean {
  if (!/^\p{Ll}/u.test(second) || !/^[\p{L}\p{M}]+$/u.test(first)) return true
  const left = first.toLowerCase()
  if (compounds.has(`${left}-${second}`)) return true
  if (words.has(left + second)) return false
  if (prefixes.has(left) || particles.has(second)) return true
  if (left === 'по' && /(?:ски|цки|ьи|ому|ему)$/u.test(second)) return true
  if (left.length >= 4 && heads.has(left)) return true
  return left.length >= 4 && second.length >= 4 && words.has(left) && words.has(second)
}
