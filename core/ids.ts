import type { Brand } from './brand'

/** Every id is a UUID in lower case. Ids of things a client creates are UUIDv7 made by that client. */
export type UserId = Brand<string, 'UserId'>
export type ProjectId = Brand<string, 'ProjectId'>
export type ArticleId = Brand<string, 'ArticleId'>
export type VersionId = Brand<string, 'VersionId'>
export type CategoryId = Brand<string, 'CategoryId'>
export type HighlightId = Brand<string, 'HighlightId'>
export type ThreadId = Brand<string, 'ThreadId'>
export type CommentId = Brand<string, 'CommentId'>
export type InvitationId = Brand<string, 'InvitationId'>
export type ImportId = Brand<string, 'ImportId'>
export type TokenId = Brand<string, 'TokenId'>
export type RoundId = Brand<string, 'RoundId'>
export type DisagreementId = Brand<string, 'DisagreementId'>
export type DecisionId = Brand<string, 'DecisionId'>
export type RulingId = Brand<string, 'RulingId'>
export type RuleId = Brand<string, 'RuleId'>
export type NotificationId = Brand<string, 'NotificationId'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a UUID in lower case of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value)
}

/** Brands a string that is known to be a UUID; throws (a bug, not bad input) when it is not. */
export function asId<Id extends Brand<string, string>>(value: string): Id {
  if (!uuid.test(value)) throw new TypeError(`not a UUID: ${value.slice(0, 60)}`)
  return value as Id
}
