import 'server-only'
import { z } from 'zod'
import type { Category } from '@/core/codebook/category'
import {
  definitionLimit,
  exampleLimit,
  nameLimit,
  parseCategoryKey,
  parseCategoryName,
  parseDefinition,
} from '@/core/codebook/category-draft'
import { categoryColours } from '@/core/colour/palette'
import { categoryId } from '../http/ids'
import { parsedBy } from '../http/parsed-by'

const words = z.string().meta({ maxLength: definitionLimit })
const moment = z.iso.datetime()

/** The body of `PUT …/categories/{c}`. What is left out stays as it is. */
export const categoryInput = z.strictObject({
  parentId: categoryId.nullable().optional().describe('Null for the top, which is also where a new one goes'),
  name: parsedBy(z.string().meta({ minLength: 1, maxLength: nameLimit }), parseCategoryName).describe(
    'Unique among its living siblings, compared without case',
  ),
  colour: z.enum(categoryColours).optional().describe('A new one gets the colour used least'),
  key: parsedBy(z.string().nullable(), parseCategoryKey)
    .optional()
    .describe('One letter or digit, unique in the project; null for none'),
  definition: parsedBy(
    z.strictObject({
      summary: words,
      use: words.describe('When to use it'),
      avoid: words.describe('When not to'),
      examples: z.array(words).max(exampleLimit),
    }),
    parseDefinition,
  ).optional(),
  position: z.number().optional().describe('Order among siblings; a new one goes last'),
  retired: z.boolean().optional().describe('A retired category keeps its tags and is offered no more'),
})
export type CategoryInput = z.output<typeof categoryInput>

export const categorySchema = z
  .object({
    id: categoryId,
    parentId: categoryId.nullable(),
    name: z.string(),
    colour: z.enum(categoryColours),
    key: z.string().nullable(),
    definition: z.object({
      summary: z.string(),
      use: z.string(),
      avoid: z.string(),
      examples: z.array(z.string()).readonly(),
    }),
    definitionRev: z.int().describe('Counts changes of meaning (name and definition), from 1'),
    position: z.number(),
    retiredAt: moment.nullable(),
    rev: z.int(),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Category' }) satisfies z.ZodType<Category>
