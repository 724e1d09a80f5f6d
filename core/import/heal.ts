import type { Block } from '../text/content'
import { beginningOf, changeOf, counted, endOf, type ImportChange } from './change'
import { lineOf, plainOf, sliceInlines, styled, mergeInlines, withInlines } from './inlines'
import type { LineJoiner } from './line-joiner'
import { continuesSentence, endsSentence } from './sentence-edge'

// A shorter one without a full stop may be a heading or an item of a list.
const shortestTorn = 40

/**
 * Makes paragraphs whole that a page break tore: one that ends in the middle of a sentence and the next, which goes on
 * in lower case. Captions that came between them are put after.
 */
export function healTears(
  blocks: readonly Block[],
  joiner: LineJoiner,
): { readonly blocks: readonly Block[]; readonly changes: readonly ImportChange[] } {
  const healed: Block[] = []
  const passages: string[] = []
  for (const block of blocks) {
    const at = healed.findLastIndex(({ type }) => type !== 'caption')
    const torn = healed[at]
    const whole = torn && joinTorn(torn, block, joiner)
    if (whole) {
      healed[at] = whole
      passages.push(`… ${endOf(lineOf(torn) ?? '', 40)} | ${beginningOf(lineOf(block) ?? '', 40)} …`)
    } else healed.push(block)
  }
  const detail = `Made ${counted(passages.length, 'paragraph')} whole that a page break had torn.`
  return { blocks: healed, changes: changeOf('tears-healed', detail, passages) }
}

function joinTorn(torn: Block, rest: Block, joiner: LineJoiner): Block | null {
  if (torn.type !== 'paragraph' || rest.type !== 'paragraph') return null
  const left = torn.content ?? []
  const right = rest.content ?? []
  const before = plainOf(left)
  const after = plainOf(right)
  if (before.length < shortestTorn || endsSentence(before) || !continuesSentence(after)) return null
  if (!endsSentence(after) && after.length < shortestTorn) return null
  const { drop, glue } = joiner.seam(before, after)
  const kept = sliceInlines(left, 0, before.length - drop)
  return withInlines(torn, mergeInlines([...kept, styled(glue), ...right]))
}
