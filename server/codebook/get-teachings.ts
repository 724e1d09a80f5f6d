import 'server-only'
import type { CaseLaw, Teachings } from '@/core/codebook/case-law'
import type { Outcome } from '@/core/disagreements/decision'
import {
  type ArticleId,
  type CategoryId,
  type DecisionId,
  type DisagreementId,
  type ProjectId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { quoteOf } from '../disagreements/quote'
import { look } from '../look'
import { Prisma, type Tx } from '../platform/db'
import { findCategory } from './find'
import { listRules } from './find-rules'

/** As many decisions as somebody reads before looking for one in the queue of disagreements. */
const shownDecisions = 100

/** The rules, examples and case law of a living category. */
export function getTeachings(actor: Actor, projectId: ProjectId, id: CategoryId): Promise<Result<Teachings, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const category = await findCategory(tx, projectId, id)
    if (category === null || category.deletedAt !== null) return notFound('category')
    const rules = await listRules(tx, projectId, id)
    const [counted] = await tx.$queryRaw<
      { count: number }[]
    >`select count(*)::int as count ${speakingOf(projectId, id)}`
    return ok({ rules, decisions: await listCaseLaw(tx, projectId, id), decisionCount: counted?.count ?? 0 })
  })
}

/** Decisions that hold, whose sides or consensus have the category. */
function speakingOf(projectId: ProjectId, id: CategoryId): Prisma.Sql {
  const coded = JSON.stringify([{ categoryIds: [id] }])
  const held = JSON.stringify([{ highlights: [{ categoryIds: [id] }] }])
  return Prisma.sql`
    from "Decision" d
    join "Disagreement" g on g."projectId" = d."projectId" and g."id" = d."disagreementId"
    join "Article" a on a."projectId" = d."projectId" and a."id" = d."articleId" and a."deletedAt" is null
    join "User" u on u."id" = d."decidedBy"
    where d."projectId" = ${projectId}::uuid and d."state" = 'final' and (d."consensus" @> ${coded}::jsonb or d."sides" @> ${held}::jsonb)`
}

interface CaseRow {
  readonly id: string
  readonly disagreementId: string
  readonly articleId: string
  readonly title: string
  readonly versionId: string
  readonly start: number
  readonly end: number
  readonly outcome: Outcome
  readonly reason: string
  readonly decidedBy: string
  readonly name: string
  readonly createdAt: Date
  readonly isReopened: boolean
}

async function listCaseLaw(tx: Tx, projectId: ProjectId, id: CategoryId): Promise<readonly CaseLaw[]> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    select d."id", d."disagreementId", d."articleId", a."title", g."versionId", g."start", g."end", d."outcome", d."reason", d."decidedBy", u."name", d."createdAt",
      g."state" = 'reopened' as "isReopened"
    ${speakingOf(projectId, id)} order by d."createdAt" desc, d."id" desc limit ${shownDecisions}::int`
  const cases: CaseLaw[] = []
  for (const row of rows) {
    const text = await versionText(tx, projectId, asId<VersionId>(row.versionId))
    cases.push({
      decisionId: asId<DecisionId>(row.id),
      disagreementId: asId<DisagreementId>(row.disagreementId),
      articleId: asId<ArticleId>(row.articleId),
      articleTitle: row.title,
      quote: text === null ? '' : quoteOf(text, row),
      outcome: row.outcome,
      reason: row.reason,
      decidedBy: { id: asId<UserId>(row.decidedBy), name: row.name },
      decidedAt: row.createdAt.toISOString(),
      isReopened: row.isReopened,
    })
  }
  return cases
}
