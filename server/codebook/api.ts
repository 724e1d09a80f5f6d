import 'server-only'
import { z } from 'zod'
import type { Category } from '@/core/codebook/category'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Reply, endpoint } from '../http/endpoint'
import { categoryId, projectId } from '../http/ids'
import { pageOf, pageQuery } from '../http/page'
import { deleteCategory } from './delete-category'
import { getCategory } from './get-category'
import { listCategories } from './list-categories'
import { putCategory } from './put-category'
import { restoreCategory } from './restore-category'
import { categoryInput, categorySchema } from './schema'

const noun = 'category'
const path = '/projects/{p}/categories/{c}'
const params = z.object({ p: projectId, c: categoryId })

function reply(result: Result<Category, Refusal>): Result<Reply<Category>, Refusal> {
  return result.ok ? ok({ body: result.value, rev: result.value.rev }) : result
}

export const listCategoriesEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/categories',
  noun,
  summary: 'The codebook as flat rows, retired categories included; with `deleted=true` the deleted ones instead',
  params: z.object({ p: projectId }),
  query: pageQuery.extend({ deleted: z.enum(['true', 'false']).default('false') }),
  answer: pageOf(categorySchema),
  run: async ({ actor, params: { p }, query }) => {
    const page = await listCategories(actor, p, { ...query, deleted: query.deleted === 'true' })
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const getCategoryEndpoint = endpoint({
  method: 'GET',
  path,
  noun,
  summary: 'A category',
  params,
  answer: categorySchema,
  run: async ({ actor, params: { p, c } }) => reply(await getCategory(actor, p, c)),
})

export const putCategoryEndpoint = endpoint({
  method: 'PUT',
  path,
  noun,
  summary: 'Make a category; rename, define, colour, key, move, retire or revive it',
  params,
  body: categoryInput,
  answer: categorySchema,
  run: async ({ actor, params: { p, c }, body, ifMatch }) => reply(await putCategory(actor, p, c, body, ifMatch)),
})

export const deleteCategoryEndpoint = endpoint({
  method: 'DELETE',
  path,
  noun,
  summary: 'Delete a category that holds no others; tags stay, and it can be restored',
  params,
  run: async ({ actor, params: { p, c } }) => {
    const deleted = await deleteCategory(actor, p, c)
    return deleted.ok ? ok({ body: undefined }) : deleted
  },
})

export const restoreCategoryEndpoint = endpoint({
  method: 'POST',
  path: `${path}/restore`,
  noun,
  summary: 'Bring a deleted category back',
  params,
  answer: categorySchema,
  run: async ({ actor, params: { p, c } }) => reply(await restoreCategory(actor, p, c)),
})
