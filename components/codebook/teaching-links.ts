import type { ArticleId, CategoryId, DisagreementId, HighlightId, ProjectId } from '@/core/ids'

/** The tags to recheck; of one category when it is named. */
export function recheckHref(projectId: ProjectId, categoryId: CategoryId | null = null): string {
  return `/projects/${projectId}/recheck${categoryId === null ? '' : `?category=${categoryId}`}`
}

/** A disagreement in its article. */
export function disagreementHref(projectId: ProjectId, articleId: ArticleId, id: DisagreementId): string {
  return `/projects/${projectId}/articles/${articleId}/disagreements?d=${id}`
}

/** A passage on the desk. */
export function passageHref(projectId: ProjectId, articleId: ArticleId, id: HighlightId): string {
  return `/projects/${projectId}/articles/${articleId}?highlight=${id}`
}
