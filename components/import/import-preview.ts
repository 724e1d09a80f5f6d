import type { ArticleId, ImportId } from '@/core/ids'
import type { ImportSwitches } from '@/core/import/change'
import type { ImportDraft } from '@/core/import/draft'

/** An import as the API offers it for confirmation. */
export interface ImportPreview extends Omit<ImportDraft, 'author' | 'outlet'> {
  readonly id: ImportId
  /** Empty for pasted text. */
  readonly fileName: string
  readonly author: string
  readonly outlet: string
  readonly switches: ImportSwitches
  /** Articles of the project that hold this very text. */
  readonly similar: readonly { readonly articleId: ArticleId; readonly title: string; readonly similarity: number }[]
  /** The article it became. */
  readonly articleId: ArticleId | null
}
