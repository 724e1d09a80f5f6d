import 'server-only'
import type { Category } from '@/core/codebook/category'
import { isSameMeaning } from '@/core/codebook/category-draft'
import { codebookOf } from '@/core/codebook/tree'
import { lastPosition } from '@/core/codebook/move-category'
import { type CategoryColour, categoryColours } from '@/core/colour/palette'
import type { CategoryId, ProjectId } from '@/core/ids'
import { type Refusal, conflict, notFound, stale } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findCategories } from './find'
import { misfitInDatabase, misfit } from './fits'
import { categoryWrites } from './present'
import type { CategoryInput } from './schema'

/** Makes a category, or changes, moves, retires or revives one. The same call twice is one row and the same answer. */
export async function putCategory(
  actor: Actor,
  projectId: ProjectId,
  id: CategoryId,
  input: CategoryInput,
  ifMatch: number | null,
): Promise<Result<Category, Refusal>> {
  try {
    return await act<Category>(actor, projectId, 'edit-codebook', async (scene) => {
      const all = await findCategories(scene.tx, projectId)
      const before = all.find((category) => category.id === id)
      if (before !== undefined) return changeCategory(scene, before, all, input, ifMatch)
      return ifMatch === null ? makeCategory(scene, id, all, input) : notFound('category')
    })
  } catch (error) {
    const refusal = misfitInDatabase(error)
    if (refusal === null) throw error
    return err(refusal)
  }
}

async function makeCategory(
  { tx, projectId, actor, now }: Scene,
  id: CategoryId,
  all: readonly Category[],
  input: CategoryInput,
): Promise<Result<Done<Category>, Refusal>> {
  const at = now.toISOString()
  const parentId = input.parentId ?? null
  const made: Category = {
    id,
    parentId,
    name: input.name,
    colour: input.colour ?? leastUsedColour(all),
    key: input.key ?? null,
    definition: input.definition ?? { summary: '', use: '', avoid: '', examples: [] },
    definitionRev: 1,
    position: input.position ?? lastPosition(codebookOf(all), parentId),
    retiredAt: input.retired === true ? at : null,
    rev: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
  const refusal = misfit(made, all)
  if (refusal !== null) return err(refusal)
  await tx.category.create({
    data: { projectId, id, ...categoryWrites(made), createdAt: now, createdBy: actor.userId },
    select: { id: true },
  })
  return ok({ answer: made, changes: [{ kind: 'category.put', row: made, before: null, articleId: null }] })
}

async function changeCategory(
  { tx, projectId, now }: Scene,
  before: Category,
  all: readonly Category[],
  input: CategoryInput,
  ifMatch: number | null,
): Promise<Result<Done<Category>, Refusal>> {
  if (before.deletedAt !== null) return conflict('deleted', `“${before.name}” was deleted. Restore it first.`)
  const at = now.toISOString()
  const wanted: Category = {
    ...before,
    parentId: input.parentId === undefined ? before.parentId : input.parentId,
    name: input.name,
    colour: input.colour ?? before.colour,
    key: input.key === undefined ? before.key : input.key,
    definition: input.definition ?? before.definition,
    position: input.position ?? before.position,
    retiredAt: input.retired === undefined ? before.retiredAt : input.retired ? (before.retiredAt ?? at) : null,
  }
  if (isSame(before, wanted)) return ok({ answer: before, changes: [] })
  if (ifMatch !== before.rev) return stale('category', before)
  const refusal = misfit(wanted, all)
  if (refusal !== null) return err(refusal)
  const after: Category = {
    ...wanted,
    definitionRev: before.definitionRev + (isSameMeaning(before, wanted) ? 0 : 1),
    rev: before.rev + 1,
    updatedAt: at,
  }
  await tx.category.update({
    where: { projectId_id: { projectId, id: before.id } },
    data: categoryWrites(after),
    select: { id: true },
  })
  return ok({ answer: after, changes: [{ kind: 'category.put', row: after, before, articleId: null }] })
}

function isSame(a: Category, b: Category): boolean {
  return (
    a.parentId === b.parentId &&
    a.colour === b.colour &&
    a.key === b.key &&
    a.position === b.position &&
    a.retiredAt === b.retiredAt &&
    isSameMeaning(a, b)
  )
}

function leastUsedColour(all: readonly Category[]): CategoryColour {
  const uses = (colour: CategoryColour) => all.filter((c) => c.deletedAt === null && c.colour === colour).length
  return categoryColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
