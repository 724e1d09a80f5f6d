import 'server-only'
import type { UserId } from '@/core/ids'
import { type Refusal, conflict, invalid, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import type { Round } from '@/core/rounds/round'
import type { Scene } from '../act'

/** Refuses people who can't code here: who is no living member, and readers. */
export async function checkAssignable(
  { tx, projectId }: Scene,
  userIds: readonly UserId[],
): Promise<Result<void, Refusal>> {
  const found = await tx.member.findMany({
    where: { projectId, userId: { in: [...userIds] }, leftAt: null },
    select: { userId: true, role: true, user: { select: { name: true } } },
  })
  if (found.length < new Set(userIds).size) return notFound('member')
  const reader = found.find(({ role }) => !may(role, 'submit'))
  return reader === undefined
    ? ok(undefined)
    : invalid(`${reader.user.name} is a reader here and can't code. Make them an analyst first.`, [
        { path: 'userId', message: 'needs the role analyst' },
      ])
}

/** Refuses to change who codes in a round that is over. */
export function checkRunning(round: Round): Result<void, Refusal> {
  return round.revealed === null
    ? ok(undefined)
    : conflict('revealed', `Round ${round.number} of this article is over. Begin another round to assign analysts.`)
}
