import 'server-only'
import { z } from 'zod'
import { type Decision, outcomes } from '@/core/disagreements/decision'
import {
  type Disagreement,
  type QueueRow,
  disagreementKinds,
  disagreementStates,
} from '@/core/disagreements/disagreement'
import {
  articleId,
  categoryId,
  decisionId,
  disagreementId,
  highlightId,
  roundId,
  ruleId,
  rulingId,
  userId,
  versionId,
} from '../http/ids'

const offset = z.int().min(0)
const reason = z.string().trim().min(1, 'say why').max(10_000)
const uniqueCategories = z
  .array(categoryId)
  .min(1, 'name at least one category')
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, 'names a category twice')

/** The body of `PUT …/disagreements/{d}/decision`. Offsets: UTF-16 code units of the article's newest text, half-open. */
export const decisionInput = z.strictObject({
  id: decisionId.describe('Made by the client: the same call twice is one decision'),
  outcome: z.enum(outcomes),
  reason,
  chosenAuthorId: userId.nullable().default(null).describe('Outcome `side`: whose coding is right'),
  consensus: z
    .array(z.strictObject({ start: offset, end: offset, categoryIds: uniqueCategories }))
    .max(100)
    .optional()
    .describe('What goes into the consensus layer; without it, what the outcome says by itself'),
  rules: z
    .array(
      z.strictObject({
        id: ruleId,
        categoryId,
        kind: z.enum(['use', 'avoid']),
        text: z.string().trim().min(1).max(5_000),
      }),
    )
    .max(20)
    .default([])
    .describe('Sentences this decision adds to definitions; for leads'),
  exampleFor: z
    .array(categoryId)
    .max(20)
    .default([])
    .describe('Categories whose example this passage becomes; for leads'),
})
export type DecisionInput = z.output<typeof decisionInput>

/** The body of `PATCH …/disagreements/{d}`. */
export const disagreementChange = z.strictObject({
  ownerId: userId.nullable().optional(),
  dueOn: z.iso.date().nullable().optional(),
})
export type DisagreementChange = z.output<typeof disagreementChange>

export const consentInput = z.strictObject({ decisionId })
export const reopenInput = z.strictObject({ reason })

const side = z.object({
  authorId: userId,
  highlights: z
    .array(
      z.object({
        highlightId,
        start: offset,
        end: offset,
        categoryIds: z.array(categoryId).readonly(),
        note: z.string(),
      }),
    )
    .readonly(),
})
const sides = z.array(side).readonly()

export const decisionSchema = z.object({
  id: decisionId,
  disagreementId,
  articleId,
  versionId: versionId.describe('The text that its offsets count in'),
  outcome: z.enum(outcomes),
  reason: z.string(),
  chosenAuthorId: userId.nullable(),
  state: z.enum(['proposed', 'final', 'superseded', 'undone']),
  consensus: z
    .array(z.object({ start: offset, end: offset, categoryIds: z.array(categoryId).readonly(), highlightId }))
    .readonly(),
  sides: sides.describe('As they stood when it was decided'),
  decidedBy: userId,
  createdAt: z.iso.datetime(),
  consentIds: z.array(userId).readonly(),
  rulingId: rulingId.nullable(),
  reopened: z.object({ at: z.iso.datetime(), by: userId, reason: z.string() }).nullable(),
}) satisfies z.ZodType<Decision>

export const disagreementSchema = z.object({
  id: disagreementId,
  articleId,
  versionId,
  roundId,
  kind: z.enum(disagreementKinds),
  start: offset,
  end: offset,
  sides,
  state: z.enum(disagreementStates),
  ownerId: userId.nullable(),
  dueOn: z.iso.date().nullable(),
  decision: decisionSchema.nullable().describe('The last one, proposed or final'),
  rev: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}) satisfies z.ZodType<Disagreement>

export const queueRowSchema = disagreementSchema.extend({
  articleTitle: z.string(),
  quote: z.string().describe('The text from start to end, shortened in its middle when long'),
  commentCount: z.int(),
  decisionIds: z.array(decisionId).readonly().describe('All of them, newest first'),
}) satisfies z.ZodType<QueueRow>
