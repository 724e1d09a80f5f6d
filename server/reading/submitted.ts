import 'server-only'
import type { ArticleId, ProjectId, UserId } from '@/core/ids'
import { conflict } from '@/core/refusal'
import { Prisma } from '../platform/db'

/** Whether somebody has submitted a sealed article in the round that runs, as a condition for SQL. */
export function hasSubmitted(projectId: ProjectId, articleId: ArticleId, userId: UserId): Prisma.Sql {
  return Prisma.sql`exists (
    select from "Article" a
    join "Round" r on r."projectId" = a."projectId" and r."articleId" = a."id" and r."revealedAt" is null
    join "Assignment" s on s."projectId" = r."projectId" and s."roundId" = r."id"
    where a."projectId" = ${projectId}::uuid and a."id" = ${articleId}::uuid and a."sealed"
      and s."userId" = ${userId}::uuid and s."submittedAt" is not null and s."removedAt" is null
  )`
}

/** The refusal of a change to coding that is submitted in a sealed article. */
export const lockedBySubmission = conflict(
  'submitted',
  'You have submitted this article. Withdraw your submission to change it.',
)
