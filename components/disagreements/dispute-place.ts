import type { Category } from '@/core/codebook/category'
import type { Codebook } from '@/core/codebook/tree'
import type { CategoryId, UserId, VersionId } from '@/core/ids'
import type { Project } from '@/core/projects/project'
import type { ThreadPeople } from '../threads/thread-people'

/** What the parts of a disagreement need to know of the article and the project around it. */
export interface DisputePlace {
  readonly project: Project
  readonly versionId: VersionId
  /** The version's text, which offsets count in. */
  readonly text: string
  /** BCP 47 tag of the article. */
  readonly language: string
  /** The whole codebook, deleted categories included. */
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** Categories to choose from. */
  readonly codebook: Codebook
  readonly people: ThreadPeople
  readonly nameOf: (id: UserId) => string
  /** ISO date of the server’s present day. */
  readonly today: string
}
