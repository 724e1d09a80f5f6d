import 'server-only'
import type { ConsensusSpan } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { CategoryId } from '@/core/ids'
import { type Fault, type Refusal, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { isGraphemeBoundary } from '@/core/text/grapheme'
import type { Scene } from '../act'

/**
 * Holds passages for the consensus layer to the text and the codebook: inside the text, whole characters, words in
 * them, living categories. A retired category stays where a side has it, and is not put on anew.
 */
export async function checkConsensus(
  { tx, projectId }: Scene,
  text: string,
  { sides }: Disagreement,
  consensus: readonly ConsensusSpan[],
): Promise<Result<readonly ConsensusSpan[], Refusal>> {
  const had = new Set(sides.flatMap((side) => side.highlights.flatMap(({ categoryIds }) => categoryIds)))
  const living = await tx.category.findMany({
    where: { projectId, id: { in: consensus.flatMap(({ categoryIds }) => categoryIds) }, deletedAt: null },
    select: { id: true, retiredAt: true },
  })
  const usable = new Set(
    living.filter(({ id, retiredAt }) => retiredAt === null || had.has(id as CategoryId)).map(({ id }) => id),
  )
  const faults = consensus.flatMap((each, row): Fault[] => {
    const fault = spanFault(text, each)
    const gone = each.categoryIds.filter((id) => !usable.has(id))
    return [
      ...(fault === null ? [] : [{ path: `consensus.${row}`, message: fault }]),
      ...gone.map((id) => ({ path: `consensus.${row}.categoryIds`, message: `no living category ${id}` })),
    ]
  })
  const sorted = consensus.map((each) => ({ ...each, categoryIds: each.categoryIds.toSorted() }))
  if (new Set(sorted.map((each) => JSON.stringify(each))).size < sorted.length)
    faults.push({ path: 'consensus', message: 'names a passage twice' })
  return faults.length === 0
    ? ok(sorted)
    : invalid('The consensus can’t be written as it is. Mark whole words under categories of the codebook.', faults)
}

function spanFault(text: string, { start, end }: ConsensusSpan): string | null {
  if (end <= start) return 'is empty: end must be greater than start'
  if (end > text.length) return `ends behind the text, which has ${text.length} units`
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return 'begins or ends inside a character'
  return text.slice(start, end).trim() === '' ? 'holds only white space' : null
}
