'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { Codebook } from '@/core/codebook/tree'
import type { ConsensusSpan } from '@/core/disagreements/decision'
import type { CategoryId } from '@/core/ids'
import { CategoryPicker, type WindowRect } from '../codebook/category-picker'
import { Button } from '../ui/button'
import { ConsensusRow } from './consensus-row'

export interface ConsensusEditorProps {
  readonly text: string
  readonly language: string
  /** What is in dispute: where an added passage begins. */
  readonly passage: { readonly start: number; readonly end: number }
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** Categories to choose from. */
  readonly codebook: Codebook
  readonly spans: readonly ConsensusSpan[]
  readonly onChange: (spans: readonly ConsensusSpan[]) => void
}

/** The passages that the decision writes into the consensus layer: move their ends, choose their categories. */
export function ConsensusEditor(props: ConsensusEditorProps) {
  const { text, language, passage, categories, codebook, spans, onChange } = props
  const [picking, setPicking] = useState<{ readonly row: number; readonly at: WindowRect } | null>(null)
  const put = (row: number, span: ConsensusSpan) => onChange(spans.map((one, i) => (i === row ? span : one)))
  const picked = picking === null ? undefined : spans[picking.row]
  return (
    <div role="group" aria-label="Consensus" className="flex flex-col gap-2">
      <p className="text-[0.8125rem] font-medium">Consensus</p>
      {spans.length === 0 ? (
        <p className="text-sm text-muted">Nothing is marked here in the consensus.</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {spans.map((span, row) => (
            <ConsensusRow
              key={row}
              number={row + 1}
              text={text}
              language={language}
              span={span}
              categories={categories}
              onChange={(next) => put(row, next)}
              onPickCategories={(at) => setPicking({ row, at })}
              onRemove={() => onChange(spans.filter((_, i) => i !== row))}
            />
          ))}
        </ol>
      )}
      <div>
        <Button
          size="sm"
          look="plain"
          className="-ml-2.5"
          icon={<Plus aria-hidden className="size-4" />}
          onPress={() => onChange([...spans, { start: passage.start, end: passage.end, categoryIds: [] }])}
        >
          Add a passage
        </Button>
      </div>
      <CategoryPicker
        at={picking?.at ?? null}
        label="Categories of the consensus"
        codebook={codebook}
        chosen={picked?.categoryIds ?? []}
        onToggle={(id, isChosen) => {
          if (picking === null || picked === undefined) return
          const others = picked.categoryIds.filter((other) => other !== id)
          put(picking.row, { ...picked, categoryIds: isChosen ? [...others, id].sort() : others })
        }}
        onDone={() => setPicking(null)}
      />
    </div>
  )
}
