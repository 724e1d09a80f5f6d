import { counted } from '@/core/import/change'
import type { DeskAnswer } from '@/core/reading/reading'
import { newestRound, roundName } from '../rounds/round-words'

/**
 * What to tell somebody whose desk was read again: that a round was revealed (with how much there is to see now), closed,
 * or begun. Null when nothing of the kind happened.
 */
export function reloadWords(before: DeskAnswer, after: DeskAnswer): string | null {
  const round = newestRound(after.rounds)
  if (round === null) return null
  if (!before.article.sealed && after.article.sealed) {
    return `${roundName(round)} has begun: you see only your own coding until it is revealed.`
  }
  if (before.article.sealed && !after.article.sealed) return `The round was revealed: ${codingWords(after)}.`
  const was = before.rounds.find(({ id }) => id === round.id)
  if (was === undefined) return `${roundName(round)} has begun.`
  return was.revealed === null && round.revealed !== null ? `The round was closed: ${codingWords(after)}.` : null
}

function codingWords({ highlights, version }: DeskAnswer): string {
  const coded = highlights.filter(
    ({ layer, deletedAt, versionId }) => layer === 'analyst' && deletedAt === null && versionId === version.id,
  )
  const analysts = new Set(coded.map(({ authorId }) => authorId)).size
  return `${counted(coded.length, 'highlight')} by ${counted(analysts, 'analyst')}`
}
