import type { Found } from '../../core/disagreements/disagreement'
import { findAgreed, findDisagreements, type CoderLayer } from '../../core/disagreements/find'
import { matchDisagreements, type Known } from '../../core/disagreements/match'
import { asId, type DisagreementId } from '../../core/ids'
import { makeArticle } from '../reader/corpus'
import { makeLayers, options } from './coders'
import { findPairwise } from './pairwise'

const runs = 9

/** Prints the figures and gives the exit code: 1 when a result is wrong or a budget is passed. */
export function reportDisagreements(): number {
  const { text } = makeArticle(1_000_000)
  const layers = makeLayers(text, 10_000)
  const found = findDisagreements(text, layers, options)
  const isRight = shown(found).join('\n') === findPairwise(text, layers, options).join('\n')
  console.log(`  10,000 highlights of ten analysts on 1 MB: ${found.length} disagreements`)
  console.log(`  same as every highlight compared with every other: ${isRight ? 'yes' : 'NO'}`)

  const find = median(() => findDisagreements(text, layers, options))
  const agreed = median(() => findAgreed(text, layers, options))
  const pairwise = median(() => findPairwise(text, layers, options), 3)
  console.log(`  find         ${ms(find)}   pairwise ${ms(pairwise)}   ${(pairwise / find).toFixed(0)}× faster`)
  console.log(`  agreed       ${ms(agreed)}`)

  const known = stored(found)
  const changed = findDisagreements(text, edited(layers), options)
  const match = median(() => matchDisagreements(text, known, changed))
  const plainMatch = median(() => matchPairwise(known, changed), 3)
  const { kept, born, ended } = matchDisagreements(text, known, changed)
  console.log(`  match        ${ms(match)}   pairwise ${ms(plainMatch)}   ${(plainMatch / match).toFixed(0)}× faster`)
  console.log(`               one in ten edited: ${kept.length} kept, ${born.length} born, ${ended.length} ended`)

  const longText = text.repeat(10)
  const many = makeLayers(longText, 100_000)
  const ten = median(() => findDisagreements(longText, many, options), 3)
  console.log(`  find, ten times the text and highlights   ${ms(ten)}   ${(ten / find).toFixed(1)}× the time`)
  return isRight && find < 500 ? 0 : 1
}

function shown(found: readonly Found[]): readonly string[] {
  return found
    .map(({ kind, sides }) => {
      const ids = sides.flatMap(({ highlights }) => highlights.map(({ highlightId }) => highlightId))
      return `${kind} ${ids.sort().join()}`
    })
    .sort()
}

function stored(found: readonly Found[]): readonly Known[] {
  return found.map((each, n) => ({
    ...each,
    id: asId<DisagreementId>(`0198dddd-0000-7000-8000-${n.toString(16).padStart(12, '0')}`),
    state: n % 3 === 0 ? 'decided' : 'open',
    final: n % 3 === 0 ? { sides: each.sides, consensus: [] } : null,
  }))
}

/** Every tenth highlight a little shorter. */
function edited(layers: readonly CoderLayer[]): readonly CoderLayer[] {
  return layers.map((layer) => ({
    ...layer,
    highlights: layer.highlights.map((each, i) =>
      i % 10 === 0 ? { ...each, start: Math.min(each.start + 8, each.end - 1) } : each,
    ),
  }))
}

/** For each found one the stored one that shares most highlights, every one compared with every other. */
function matchPairwise(known: readonly Known[], found: readonly Found[]): number {
  const idsOf = ({ sides }: Pick<Found, 'sides'>) =>
    sides.flatMap(({ highlights }) => highlights.map(({ highlightId }) => highlightId))
  const before = known.map((each) => new Set(idsOf(each)))
  let matched = 0
  for (const now of found) {
    const ids = idsOf(now)
    const shares = before.map((each) => ids.filter((id) => each.has(id)).length)
    if (Math.max(...shares) > 0) matched += 1
  }
  return matched
}

/**
 * Milliseconds of the processor once the code is warm, as it is in a server: so the figures hold on a machine that does
 * other things meanwhile.
 */
function median(work: () => unknown, times = runs): number {
  for (let run = 0; run < times; run += 1) work()
  const taken = Array.from({ length: times }, () => {
    const begun = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  return taken[Math.floor(times / 2)] ?? 0
}

const ms = (time: number) => `${time.toFixed(0).padStart(5)} ms`
