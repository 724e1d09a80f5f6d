import type { AgreementNames } from './agreement-names'
import type { LayerReport } from './agreement-report'
import { layerWords } from './layer-words'
import { countOf } from './number-words'

/** What the figures rest on, to be unfolded: articles and who submitted them, and whether both layers have the same. */
export function ComparedArticles({
  reports,
  names,
}: {
  readonly reports: readonly LayerReport[]
  readonly names: AgreementNames
}) {
  const all = new Map(reports.flatMap(({ articles }) => articles).map((article) => [article.id, article]))
  const layersOfArticle = (id: string) =>
    reports.filter(({ articles }) => articles.some((article) => article.id === id)).map(({ layer }) => layer)
  const differ = [...all.keys()].some((id) => layersOfArticle(id).length < reports.length)
  const coders = new Set([...all.values()].flatMap(({ coderIds }) => coderIds))
  return (
    <details className="text-[0.8125rem] text-muted">
      <summary className="w-fit rounded-sm marker:text-faint">
        {countOf(all.size, 'article')}, {countOf(coders.size, 'analyst')} compared
        {differ ? '; not the same articles before and now' : ''}
      </summary>
      <ul className="mt-2 flex max-w-3xl flex-col gap-1.5 pl-4">
        {[...all.values()].map(({ id, title, coderIds }) => {
          const layers = layersOfArticle(id)
          const [only] = layers
          return (
            <li key={id}>
              <span className="text-ink">{title}</span>: {coderIds.map(names.ofCoder).join(', ')}
              {layers.length < reports.length && only ? ` (only ${layerWords[only].toLowerCase()})` : ''}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
