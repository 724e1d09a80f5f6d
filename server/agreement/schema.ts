import 'server-only'
import { z } from 'zod'
import type { ConfusionMatrix } from '@/core/agreement/confusion'
import type { AgreementGroup, Figure } from '@/core/agreement/figure'
import { articleId, categoryId, userId } from '../http/ids'
import type { AgreementReport, QuotedPassage } from './get-agreement'

const measure = z.enum([
  'percent',
  'cohen',
  'fleiss',
  'ac1',
  'alpha',
  'alpha-masi',
  'alpha-jaccard',
  'alpha-u',
  'span-exact',
  'span-overlap',
  'span-character',
])

const figureBase = z.object({
  measure,
  interval: z
    .object({
      low: z.number(),
      high: z.number(),
      level: z.number(),
      resamples: z.int(),
      resampled: z.enum(['articles', 'stretches', 'units']),
    })
    .nullable(),
  score: z.object({ precision: z.number().nullable(), recall: z.number().nullable() }).nullable(),
  n: z.object({ units: z.int(), coders: z.int(), articles: z.int(), spans: z.int() }),
  sentence: z.string().describe('What the figure means, in plain words'),
})

const figureSchema = z.union([
  figureBase.extend({ value: z.number(), notComputable: z.null() }),
  figureBase.extend({ value: z.null(), notComputable: z.string() }),
]) satisfies z.ZodType<Figure>

const groupSchema = z.object({
  key: z.discriminatedUnion('by', [
    z.object({ by: z.literal('overall') }),
    z.object({ by: z.literal('category'), categoryId }),
    z.object({ by: z.literal('pair'), coderIds: z.tuple([userId, userId]).readonly() }),
    z.object({ by: z.literal('article'), articleId }),
    z.object({ by: z.literal('person'), coderId: userId }),
  ]),
  prevalence: z.number().nullable().describe('Of a category: the share of codings of a unit that have it'),
  figures: z.array(figureSchema).readonly(),
}) satisfies z.ZodType<AgreementGroup>

export const agreementSchema = z.object({
  articles: z
    .array(z.object({ id: articleId, title: z.string(), coderIds: z.array(userId).readonly() }))
    .readonly()
    .describe('What is compared: unsealed articles and who submitted them'),
  groups: z.array(groupSchema).readonly(),
}) satisfies z.ZodType<AgreementReport>

export const confusionSchema = z.object({
  categoryIds: z.array(categoryId).readonly(),
  units: z.array(z.array(z.number()).readonly()).readonly().describe('Row and column after the last category: nothing'),
}) satisfies z.ZodType<ConfusionMatrix>

const passageSchema = z.object({
  articleId,
  articleTitle: z.string(),
  start: z.int(),
  end: z.int(),
  units: z.int(),
  quote: z.string(),
  sides: z.array(z.object({ coderId: userId, categoryIds: z.array(categoryId).readonly() })).readonly(),
}) satisfies z.ZodType<QuotedPassage>

export const passagesSchema = z.object({ items: z.array(passageSchema).readonly(), total: z.int() })
