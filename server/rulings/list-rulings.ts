import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Ruling, RulingPreview } from '@/core/rulings/ruling'
import type { Actor } from '../actor'
import { look } from '../look'
import { findRulings } from './find-ruling'
import { type RulingWish, planRuling } from './rule-on'

/** A project has few rulings: somebody looks through each before it is applied. */
const listed = 200

/** The rulings of a project, the newest first, those taken back included. */
export function listRulings(actor: Actor, projectId: ProjectId): Promise<Result<readonly Ruling[], Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => ok(await findRulings(tx, projectId, listed)))
}

/** What a rule would do now. Nothing is written. */
export function previewRuling(
  actor: Actor,
  projectId: ProjectId,
  wish: RulingWish,
): Promise<Result<RulingPreview, Refusal>> {
  return look(actor, projectId, 'decide', async ({ tx }): Promise<Result<RulingPreview, Refusal>> => {
    const plan = await planRuling(tx, projectId, wish)
    if (!plan.ok) return plan
    const { words, items, token } = plan.value
    return ok({ words, items, token })
  })
}
