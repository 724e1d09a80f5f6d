import 'server-only'
import { z } from 'zod'
import {
  type ArticleId,
  type CategoryId,
  type CommentId,
  type HighlightId,
  type ImportId,
  type InvitationId,
  type ProjectId,
  type ThreadId,
  type RoundId,
  type DisagreementId,
  type DecisionId,
  type RulingId,
  type RuleId,
  type NotificationId,
  type TokenId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import type { Brand } from '@/core/brand'

function id<Id extends Brand<string, string>>() {
  return z.uuid('must be a UUID').transform((value) => asId<Id>(value.toLowerCase()))
}

/** Schemas of ids, for parameters, queries and bodies. Upper case is taken and made lower. */
export const userId = id<UserId>()
export const projectId = id<ProjectId>()
export const articleId = id<ArticleId>()
export const versionId = id<VersionId>()
export const categoryId = id<CategoryId>()
export const highlightId = id<HighlightId>()
export const threadId = id<ThreadId>()
export const commentId = id<CommentId>()
export const invitationId = id<InvitationId>()
export const importId = id<ImportId>()
export const tokenId = id<TokenId>()
export const roundId = id<RoundId>()
export const disagreementId = id<DisagreementId>()
export const decisionId = id<DecisionId>()
export const rulingId = id<RulingId>()
export const ruleId = id<RuleId>()
export const notificationId = id<NotificationId>()
