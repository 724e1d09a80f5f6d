import Link from 'next/link'
import { counted } from '@/core/import/change'
import type { RecheckPage } from '@/core/codebook/recheck'
import type { CategoryId, ProjectId, UserId } from '@/core/ids'
import { recheckHref } from './teaching-links'

export interface RecheckLinkProps {
  readonly projectId: ProjectId
  readonly categoryId: CategoryId
  readonly oldTags: RecheckPage['counts']
  readonly viewerId: UserId
  /** Whether the tags of others are the viewer's business too. */
  readonly seesAll: boolean
}

/** Says how many tags are older than the category's meaning, and leads to them; nothing when there are none. */
export function RecheckLink({ projectId, categoryId, oldTags, viewerId, seesAll }: RecheckLinkProps) {
  const mine = oldTags.find(({ authorId }) => authorId === viewerId)?.count ?? 0
  const all = oldTags.reduce((sum, { count }) => sum + count, 0)
  if (seesAll ? all === 0 : mine === 0) return null
  const href = recheckHref(projectId, categoryId)
  if (!seesAll)
    return (
      <Link href={href} className="link">
        {counted(mine, 'earlier tag')} of yours to recheck
      </Link>
    )
  return (
    <Link href={mine > 0 ? href : `${href}&coder=all`} className="link">
      {counted(all, 'earlier tag')} to recheck
    </Link>
  )
}
