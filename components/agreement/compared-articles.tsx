import type { ArticleId } from '@/core/ids'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import type { AgreementNames } from './agreement-names'
import type { LayerReport } from './agreement-report'
import { layerWords } from './layer-words'
import { countOf } from './number-words'

export interface ComparedArticlesProps {
  readonly reports: readonly LayerReport[]
  readonly names: AgreementNames
  /** Narrows the figures to these articles. */
  readonly onOnly: (ids: readonly ArticleId[]) => void
}

/** What the figures rest on, to be unfolded: articles and who submitted them; and a way out where the layers have others. */
export function ComparedArticles({ reports, names, onOnly }: ComparedArticlesProps) {
  const all = [...new Map(reports.flatMap(({ articles }) => articles).map((article) => [article.id, article])).values()]
  const layersOf = (id: ArticleId) =>
    reports.filter(({ articles }) => articles.some((article) => article.id === id)).map(({ layer }) => layer)
  const shared = all.map(({ id }) => id).filter((id) => layersOf(id).length === reports.length)
  const coders = new Set(all.flatMap(({ coderIds }) => coderIds))
  return (
    <div className="flex flex-col gap-3">
      {shared.length < all.length ? (
        <Callout title="Before and now are not the same articles">
          <p>An article that is read a second time, or whose round is not over, is in one of them only.</p>
          {shared.length === 0 ? null : (
            <Button size="sm" className="mt-2" onPress={() => onOnly(shared)}>
              Compare only those in both
            </Button>
          )}
        </Callout>
      ) : null}
      <details className="text-[0.8125rem] text-muted">
        <summary className="w-fit rounded-sm marker:text-faint">
          {countOf(all.length, 'article')}, {countOf(coders.size, 'analyst')} compared
        </summary>
        <ul className="mt-2 flex max-w-3xl flex-col gap-1.5 pl-4">
          {all.map(({ id, title, coderIds }) => {
            const [only, ...more] = layersOf(id)
            return (
              <li key={id}>
                <span className="text-ink">{title}</span>: {coderIds.map(names.ofCoder).join(', ')}
                {reports.length > 1 && more.length === 0 && only ? ` (only ${layerWords[only].toLowerCase()})` : ''}
              </li>
            )
          })}
        </ul>
      </details>
    </div>
  )
}
