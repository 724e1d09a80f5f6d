import type { ArticleId, DisagreementId, ProjectId } from '../ids'
import type { NotificationKind } from './notification'

/** What a notice is about. */
interface NoticeSubject {
  readonly kind: NotificationKind
  readonly projectId: ProjectId
  readonly articleId: ArticleId | null
  readonly disagreementId: DisagreementId | null
}

/** The path of the screen where what a notice tells is seen. */
export function hrefOf({ kind, projectId, articleId, disagreementId }: NoticeSubject): string {
  const project = `/projects/${projectId}`
  if (articleId === null) return kind === 'assigned' ? `${project}/rounds` : project
  const article = `${project}/articles/${articleId}`
  if (disagreementId !== null) return `${article}/disagreements?d=${disagreementId}`
  return kind === 'revealed' || kind === 'decided' || kind === 'reopened' ? `${article}/disagreements` : article
}
