'use client'
import { type ReactNode, useId } from 'react'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import { classNames } from '../ui/class-names'
import { layerWords } from './layer-words'
import { Segments } from './segments'

export interface MapFrameProps {
  readonly title: string
  /** How to read it, in a sentence or two. */
  readonly lead: string
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
  /** Choices that belong to this map alone. */
  readonly choices?: ReactNode
  readonly legend?: ReactNode
  readonly layers: readonly CodingLayer[]
  /** Whether two fit beside each other on an ordinary screen; otherwise only on a very wide one. */
  readonly isNarrow: boolean
  /** The map of one layer. */
  readonly children: (layer: CodingLayer, index: number) => ReactNode
}

const shapes = [
  { id: 'map', label: 'Map' },
  { id: 'table', label: 'Table' },
] as const

/** A map with its title, its table twin and, where two layers are shown, one beside the other. */
export function MapFrame(props: MapFrameProps) {
  const { title, lead, isTable, onTable, choices, legend, layers, isNarrow, children } = props
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h3 id={id} className="font-serif text-lg font-semibold">
            {title}
          </h3>
          <p className="mt-0.5 max-w-measure text-[0.8125rem] text-pretty text-muted">{lead}</p>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          {choices}
          <Segments
            label={`${title}: shown as`}
            isLabelShown={false}
            choices={shapes}
            chosen={isTable ? 'table' : 'map'}
            onChange={(shape) => onTable(shape === 'table')}
          />
        </div>
      </div>
      <div
        className={classNames(
          'grid min-w-0 gap-x-10 gap-y-6',
          layers.length > 1 && (isNarrow ? 'lg:grid-cols-2' : '2xl:grid-cols-2'),
        )}
      >
        {layers.map((layer, index) => (
          <div key={layer} className="min-w-0">
            {layers.length > 1 ? <h4 className="mb-2 text-[0.8125rem] font-medium">{layerWords[layer]}</h4> : null}
            {children(layer, index)}
          </div>
        ))}
      </div>
      {isTable || legend === undefined ? null : <div className="text-xs text-muted">{legend}</div>}
    </section>
  )
}
