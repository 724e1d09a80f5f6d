import type { CategoryId } from '../ids'
import type { CategoryColour } from '../colour/palette'

/** What a category means, in words. Each field is plain text and may be empty. */
export interface Definition {
  readonly summary: string
  /** When to use it. */
  readonly use: string
  /** When not to. */
  readonly avoid: string
  readonly examples: readonly string[]
}

/** A node of the codebook as every client sees it. */
export interface Category {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  /** 1–80 characters, unique among living siblings, compared without case. */
  readonly name: string
  readonly colour: CategoryColour
  /** One letter or digit that chooses the category from the desk's menu; unique in the project. */
  readonly key: string | null
  readonly definition: Definition
  /** Counts changes of meaning (name and definition), from 1. */
  readonly definitionRev: number
  /** Order among siblings; any finite number. */
  readonly position: number
  /** A retired category keeps its tags and is offered no more. */
  readonly retiredAt: string | null
  readonly rev: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: string | null
}
