import '../../components/reading/reading.css'
import { StrictMode, useCallback, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ArticleText } from '../../components/reading/article-text'
import { MarginColumn } from '../../components/reading/margin-column'
import { ReadingSurface } from '../../components/reading/reading-surface'
import { useReader } from '../../components/reading/use-reader'
import { describe } from '../../core/anchor/describe'
import type { CategoryId, HighlightId } from '../../core/ids'
import type { Highlight } from '../../core/reading/highlight'
import { makeHighlight } from '../../core/reading/testing'
import type { Span } from '../../core/text/offset'
import { textOf } from '../../core/text/text-of'
import { categories, makeArticle, makeColumns, rowsOf } from './corpus'
import { paramNumber } from './page'
import { sample } from './sample'

const length = paramNumber('length', 0)
const content = length > 0 ? makeArticle(length).content : sample
const text = textOf(content)
const first = rowsOf(makeColumns(text, paramNumber('n', 24))).map((h) => ({ ...h, exact: text.slice(h.start, h.end) }))
const byId = new Map(categories.map((category) => [category.id, category]))

/** A desk without a server: what the reading parts look and feel like together. */
function Desk() {
  const reader = useReader()
  const [highlights, setHighlights] = useState<readonly Highlight[]>(first)
  const [activeId, setActiveId] = useState<HighlightId | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<CategoryId | null>>(new Set())
  const [log, setLog] = useState('')
  const add = useCallback(
    (span: Span) => {
      const n = 90_000 + Math.floor(performance.now())
      const made = {
        ...makeHighlight({ n, ...span, categories: categories.slice(2, 3).map((c) => c.id) }),
        ...describe(text, span),
      }
      setHighlights((all) => [...all, made])
      setActiveId(made.id)
      reader.choose(null)
    },
    [reader],
  )
  const move = useCallback((id: HighlightId, span: Span) => {
    setLog(`moved to ${text.slice(span.start, span.end)}`)
    setHighlights((all) => all.map((h) => (h.id === id ? { ...h, ...describe(text, span), rev: h.rev + 1 } : h)))
  }, [])
  const toggle = (id: CategoryId) =>
    setHidden((set) => (set.has(id) ? new Set([...set].filter((one) => one !== id)) : new Set([...set, id])))
  const legend = useMemo(() => categories.slice(0, 6), [])
  return (
    <div className="mx-auto max-w-6xl p-6">
      <p className="mb-3 flex flex-wrap gap-2 text-sm">
        {legend.map((c) => (
          <button
            key={c.id}
            type="button"
            aria-pressed={!hidden.has(c.id)}
            className="rounded-md border border-rule-strong px-2"
            onClick={() => toggle(c.id)}
          >
            {c.name}
          </button>
        ))}
        <output data-testid="log">{log}</output>
      </p>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,34.5rem)_20rem]">
        <ReadingSurface
          reader={reader}
          text={text}
          language="en"
          label="Text of the sample"
          highlights={highlights}
          categories={byId}
          hiddenCategories={hidden}
          activeId={activeId}
          mayHighlight
          mayMove={() => true}
          onHighlight={add}
          onActivate={setActiveId}
          onMoveEnd={move}
        >
          <ArticleText content={content} text={text} language="en" />
        </ReadingSurface>
        <MarginColumn
          reader={reader}
          highlights={highlights}
          activeId={activeId}
          onActivate={setActiveId}
          label="Highlights"
          renderCard={(h, { isActive }) => (
            <div
              className={`rounded-md border p-2 text-sm ${isActive ? 'border-rule-strong bg-raised shadow-lift' : 'border-rule'}`}
            >
              <p className="font-medium">{h.tags.map((t) => byId.get(t.categoryId)?.name).join(', ')}</p>
              <p className="truncate font-serif text-muted">{h.exact}</p>
              {isActive ? (
                <p className="mt-1">A note that makes the card higher when it is active, and pushes the others away.</p>
              ) : null}
            </div>
          )}
        />
      </div>
    </div>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  )
}
