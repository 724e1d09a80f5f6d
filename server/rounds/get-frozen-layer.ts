import 'server-only'
import {
  type ArticleId,
  type CategoryId,
  type HighlightId,
  type ProjectId,
  type RoundId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { FrozenHighlight } from '@/core/rounds/round'
import type { Actor } from '../actor'
import { look } from '../look'
import type { Prisma, Tx } from '../platform/db'
import { findRound } from './find'
import type { RoundPlace } from './reveal-round'

/** The frozen layer of a round: what everybody had when it ended, by place. Absent while the round runs. */
export function getFrozenLayer(actor: Actor, place: RoundPlace): Promise<Result<readonly FrozenHighlight[], Refusal>> {
  const { projectId, articleId, roundId } = place
  return look(actor, projectId, 'read', async ({ tx }) => {
    const round = await findRound(tx, projectId, roundId)
    return round === null || round.articleId !== articleId || round.revealed === null
      ? notFound('layer')
      : ok(await listFrozenHighlights(tx, projectId, roundId))
  })
}

async function listFrozenHighlights(
  tx: Tx,
  projectId: ProjectId,
  roundId: RoundId,
): Promise<readonly FrozenHighlight[]> {
  const rows = await tx.blindHighlight.findMany({
    where: { projectId, roundId },
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { highlightId: 'asc' }],
  })
  return rows.map(presentFrozen)
}

function presentFrozen({ projectId: _, ...row }: Prisma.BlindHighlightGetPayload<object>): FrozenHighlight {
  return {
    ...row,
    highlightId: asId<HighlightId>(row.highlightId),
    roundId: asId<RoundId>(row.roundId),
    articleId: asId<ArticleId>(row.articleId),
    versionId: asId<VersionId>(row.versionId),
    authorId: asId<UserId>(row.authorId),
    categoryIds: row.categoryIds.map((id) => asId<CategoryId>(id)),
  }
}
