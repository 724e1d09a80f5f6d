import type { Project } from '@/core/projects/project'

/** Everything about a project that its owners change in a form. */
export type ProjectSettings = Pick<
  Project,
  'name' | 'description' | 'codingMode' | 'revealWhenSubmitted' | 'sidesMayDecide' | 'showNames' | 'overlapShare'
>

/** The settings of a project, and nothing else of it. */
export function settingsOf(project: ProjectSettings): ProjectSettings {
  const { name, description, codingMode, revealWhenSubmitted, sidesMayDecide, showNames, overlapShare } = project
  return { name, description, codingMode, revealWhenSubmitted, sidesMayDecide, showNames, overlapShare }
}

/** Whether two projects are set alike. */
export function isSetAlike(a: ProjectSettings, b: ProjectSettings): boolean {
  const [one, other] = [settingsOf(a), settingsOf(b)]
  return (Object.keys(one) as (keyof ProjectSettings)[]).every((field) => one[field] === other[field])
}

/** What each setting is called where two people’s changes are shown side by side. */
export const settingNames: Readonly<Record<keyof ProjectSettings, string>> = {
  name: 'Name',
  description: 'Description',
  codingMode: 'New articles are coded',
  revealWhenSubmitted: 'A round is revealed when everybody has submitted',
  sidesMayDecide: 'The sides may decide a disagreement',
  showNames: 'Disagreements show names',
  overlapShare: 'Overlap that makes one passage',
}

/** A setting’s value in words. */
export function settingInWords(settings: ProjectSettings, field: keyof ProjectSettings): string {
  const value = settings[field]
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return sharePercent(value)
  if (field === 'codingMode') return value === 'open' ? 'openly' : 'blind, until revealed'
  return value
}

/** A share as a percentage: `0.5` is “50 %”. */
export function sharePercent(share: number): string {
  return `${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`
}
