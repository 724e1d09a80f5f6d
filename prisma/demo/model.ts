import type { CategoryColour } from '../../core/colour/palette'
import type { Definition } from '../../core/codebook/category'
import type { Outcome } from '../../core/disagreements/decision'

/** The people of the demo project, by the name they are mentioned with. */
export const demoHandles = ['lead', 'analyst-a', 'analyst-b', 'analyst-c', 'analyst-d', 'reader'] as const
export type DemoHandle = (typeof demoHandles)[number]

/** A person who can sign in to the demo. */
export interface DemoPerson {
  readonly handle: DemoHandle
  readonly email: string
  readonly name: string
  readonly role: 'owner' | 'lead' | 'analyst' | 'reader'
}

/** A text under study. Persons, outlets, organisations and figures in it are invented. */
export interface DemoArticle {
  readonly slug: string
  readonly title: string
  readonly author: string
  readonly outlet: string
  /** ISO date, `YYYY-MM-DD`. */
  readonly publishedOn: string
  readonly sourceUrl: string
  /** BCP 47 tag. */
  readonly language: string
  /** One line per block, blank lines between; the title is not repeated. */
  readonly markdown: string
}

/** A category of the codebook; siblings stand in the order of the list. */
export interface DemoCategory {
  readonly slug: string
  readonly parent: string | null
  readonly name: string
  readonly colour: CategoryColour
  /** One letter or digit, unique in the codebook. */
  readonly key: string
  readonly definition: Definition
}

/** A contribution to a discussion. */
export interface DemoComment {
  readonly by: DemoHandle
  /** Days before the seeding, fractions allowed; never before the comment above it. */
  readonly daysAgo: number
  /** Plain text; `@handle` mentions a person. */
  readonly paragraphs: readonly string[]
}

/** A discussion of 2–6 comments; resolved when `resolvedBy` is there. */
export interface DemoThread {
  readonly comments: readonly DemoComment[]
  readonly resolvedBy?: DemoHandle
}

/** A passage marked by one person. */
export interface DemoHighlight {
  readonly article: string
  readonly by: DemoHandle
  /** Exactly as in the plain text of the article, where blocks are joined by "\n". */
  readonly quote: string
  /** Which occurrence of the quote is meant, from 1; 1 when absent. */
  readonly occurrence?: number
  /** Slugs; never empty. */
  readonly categories: readonly string[]
  readonly note?: string
  /** Days before the seeding, fractions allowed. */
  readonly daysAgo: number
  readonly thread?: DemoThread
  /** What its analyst made of it after the reveal. */
  readonly revised?: { readonly categories: readonly string[]; readonly daysAgo: number }
}

/** Somebody's part in a round, in days before the seeding. */
export interface DemoAssignment {
  readonly to: DemoHandle
  readonly startedDaysAgo?: number
  readonly submittedDaysAgo?: number
}

/** How a disagreement ended: it is found by words that stand in it. */
export interface DemoDecision {
  /** Words inside the disputed passage, standing once in the article. */
  readonly about: string
  readonly outcome: Outcome
  /** Outcome `side`: whose coding is right. */
  readonly chosen?: DemoHandle
  readonly reason: string
  readonly daysAgo: number
  /** What it taught the codebook: a rule in words, or the passage as an example, of the category with this slug. */
  readonly rule?: { readonly kind: 'use' | 'avoid'; readonly category: string; readonly text: string }
  readonly exampleFor?: string
}

/** The blind round of an article, from assignment to its last decision. Articles without one are coded openly. */
export interface DemoRound {
  readonly article: string
  readonly assignedDaysAgo: number
  readonly assignments: readonly DemoAssignment[]
  readonly revealedDaysAgo?: number
  readonly decisions: readonly DemoDecision[]
  /** Who is to bring an undecided one to an end, and until when: days after the seeding. */
  readonly watched?: readonly { readonly about: string; readonly owner: DemoHandle; readonly dueInDays: number }[]
}

/** What was coded in one article, and what was said about it as a whole. */
export interface DemoCoding {
  readonly highlights: readonly DemoHighlight[]
  readonly articleThreads: readonly DemoThread[]
}

/** The demo project. */
export interface Demo {
  readonly project: { readonly name: string; readonly description: string; readonly revealWhenSubmitted: boolean }
  readonly people: readonly DemoPerson[]
  readonly codebook: readonly DemoCategory[]
  readonly articles: readonly DemoArticle[]
  readonly highlights: readonly DemoHighlight[]
  readonly articleThreads: readonly (DemoThread & { readonly article: string })[]
  readonly rounds: readonly DemoRound[]
}
