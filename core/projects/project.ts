import type { ArticleId, ProjectId, UserId, VersionId } from '../ids'
import type { Role } from '../rights'

/** `open`: everyone sees everything live. `blind`: each sees only the own coding until the reveal. */
export type CodingMode = 'open' | 'blind'

export interface Project {
  readonly id: ProjectId
  readonly name: string
  readonly description: string
  readonly codingMode: CodingMode
  /** A round is revealed by itself when everybody assigned has submitted. */
  readonly revealWhenSubmitted: boolean
  /** The sides of a disagreement may decide it when all of them consent; otherwise leads decide. */
  readonly sidesMayDecide: boolean
  /** Disagreements show the names of their sides; otherwise letters. */
  readonly showNames: boolean
  /** How much of the shorter one two highlights must share to be about the same passage: above 0, at most 1. */
  readonly overlapShare: number
  /** The caller's role. */
  readonly role: Role
  readonly rev: number
  readonly createdAt: string
  readonly updatedAt: string
  /** Set in the last event of a deleted project; whoever may still read a project reads null. */
  readonly deletedAt: string | null
}

/** A person in a project. Somebody who left keeps a name beside what they wrote. */
export interface Member {
  readonly userId: UserId
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly leftAt: string | null
  readonly rev: number
}

/** A text under study with its metadata; the text itself is in its versions. */
export interface Article {
  readonly id: ArticleId
  readonly title: string
  readonly author: string
  readonly outlet: string
  /** ISO date `YYYY-MM-DD`, or null when unknown. */
  readonly publishedOn: string | null
  readonly sourceUrl: string | null
  /** BCP 47 tag, `und` when unknown. */
  readonly language: string
  readonly codingMode: CodingMode
  /** While a blind round runs: everybody sees only the own coding. */
  readonly sealed: boolean
  /** The newest version. */
  readonly versionId: VersionId
  readonly rev: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: string | null
}
