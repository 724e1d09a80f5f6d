import type { ProjectId } from '@/core/ids'
import { type Role, may } from '@/core/rights'
import type { NavTab } from '../shell/nav-tabs'

/** A page of a project, with the key that leads there after `g`. */
export interface ProjectTab extends NavTab {
  readonly letter: string
}

/** The pages of a project that somebody in this role has a use for, in the order of the work. */
export function projectTabs(id: ProjectId, role: Role): readonly ProjectTab[] {
  const base = `/projects/${id}`
  return [
    { href: base, label: 'Articles', letter: 'a' },
    { href: `${base}/rounds`, label: 'Rounds', letter: 'r' },
    // A queue: `g d` opens the discussions of an article.
    { href: `${base}/disagreements`, label: 'Disagreements', letter: 'q' },
    // For kappa.
    { href: `${base}/agreement`, label: 'Agreement', letter: 'k' },
    { href: `${base}/excerpts`, label: 'Excerpts', letter: 'e' },
    { href: `${base}/codebook`, label: 'Codebook', letter: 'c', also: `${base}/recheck` },
    { href: `${base}/members`, label: 'Members', letter: 'm' },
    ...(may(role, 'edit-project') ? [{ href: `${base}/settings`, label: 'Settings', letter: 's' }] : []),
  ]
}
