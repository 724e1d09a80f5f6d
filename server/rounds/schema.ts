import 'server-only'
import { z } from 'zod'
import { articleStates, type ProgressRow } from '@/core/rounds/progress'
import type { Assignment, FrozenHighlight, Round } from '@/core/rounds/round'
import { articleId, categoryId, highlightId, roundId, userId, versionId } from '../http/ids'

const mode = z.enum(['open', 'blind'])
const moment = z.iso.datetime()

export const roundSchema = z
  .object({
    id: roundId,
    articleId,
    number: z.int().describe('1 for the first'),
    mode,
    revealed: z.object({ at: moment, by: userId }).nullable().describe('Set when the round is over'),
    rev: z.int(),
    createdAt: moment,
  })
  .meta({ id: 'Round' }) satisfies z.ZodType<Round>

export const assignmentSchema = z
  .object({
    roundId,
    articleId,
    userId,
    startedAt: moment.nullable().describe('When this person first opened the article to code it'),
    submittedAt: moment.nullable(),
    removedAt: moment.nullable().describe('Taken away again'),
    rev: z.int(),
    createdAt: moment,
  })
  .meta({ id: 'Assignment' }) satisfies z.ZodType<Assignment>

export const frozenHighlightSchema = z
  .object({
    highlightId,
    roundId,
    articleId,
    versionId,
    authorId: userId,
    start: z.int(),
    end: z.int(),
    exact: z.string(),
    note: z.string(),
    categoryIds: z.array(categoryId).readonly(),
  })
  .meta({ id: 'FrozenHighlight' }) satisfies z.ZodType<FrozenHighlight>

export const progressRowSchema = z
  .object({
    articleId,
    title: z.string(),
    wordCount: z.int(),
    round: roundSchema.describe('The newest'),
    assignments: z.array(assignmentSchema).readonly().describe('Of the newest round'),
    disagreements: z.object({ open: z.int(), reopened: z.int(), decided: z.int() }),
    state: z.enum(articleStates),
  })
  .meta({ id: 'ProgressRow' }) satisfies z.ZodType<ProgressRow>

/** The body of `PUT …/rounds/{r}`. */
export const roundInput = z.strictObject({
  mode: mode.describe('`open`: everyone sees everything live; `blind`: each sees only the own coding until the reveal'),
})

/** The body of `POST …/reveal`. */
export const revealInput = z.strictObject({ roundId })

/** The body of `POST …/assignments`. */
export const pairsInput = z.strictObject({
  pairs: z.array(z.strictObject({ articleId, userId })).min(1).max(2_000),
})
