'use client'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { ConfusionMatrix } from '@/core/agreement/confusion'
import type { Unit } from '@/core/agreement/question'
import { nodeOf, type Codebook } from '@/core/codebook/tree'
import { CategorySwatch } from '../ui/category-swatch'
import type { AgreementNames } from './agreement-names'
import { confusionMap, type ConfusionCell } from './confusion-cells'
import { HeatLegend, HeatMap } from './heat-map'
import { MapFrame } from './map-frame'
import { countUnits } from './number-words'
import type { CellPlace } from './passage-cell'

export interface ConfusionMapViewProps {
  readonly layers: readonly CodingLayer[]
  /** One for each layer. */
  readonly matrices: readonly ConfusionMatrix[]
  readonly unit: Unit
  readonly codebook: Codebook
  readonly names: AgreementNames
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
  readonly onOpen: (cell: CellPlace, layer: CodingLayer) => void
}

/** From so many categories on, two maps have no room beside each other. */
const narrowCategories = 7

/** Which categories stand in each other's place. */
export function ConfusionMapView(props: ConfusionMapViewProps) {
  const { layers, matrices, unit, codebook, names, isTable, onTable, onOpen } = props
  const order = codebook.order.map(({ category }) => category.id)
  return (
    <MapFrame
      title="Which categories are confused"
      lead={`How many ${unit}s one analyst gave the one category and another the other, counted once for each pair of analysts. “Nothing”: the other gave none of their own there. Framed, without ink: both gave this category.`}
      isTable={isTable}
      onTable={onTable}
      layers={layers}
      isNarrow={matrices.every(({ categoryIds }) => categoryIds.length < narrowCategories)}
      legend={
        <span className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <HeatLegend least="seldom" most="most often" />
          <span>“Nothing” is shaded on a scale of its own: it is nearly always the greatest.</span>
        </span>
      }
    >
      {(layer, index) => {
        const matrix = matrices[index]
        const { categoryIds, cells } = confusionMap(matrix ?? { categoryIds: [], units: [] }, order)
        if (categoryIds.length === 0) return <p className="text-muted">Nobody coded anything here.</p>
        const nameAt = (place: number) => names.ofCategory(categoryIds[place] ?? null)
        return (
          <HeatMap
            label={`Categories in each other’s place${layers.length > 1 ? (layer === 'blind' ? ', before' : ', now') : ''}`}
            heads={categoryIds.map((id) => {
              const category = id === null ? null : (nodeOf(codebook, id)?.category ?? null)
              return {
                id: id ?? 'nothing',
                name: names.shortOf(id),
                ...(category === null ? {} : { sign: <CategorySwatch colour={category.colour} /> }),
              }
            })}
            isTable={isTable}
            emptyWords={() => '0'}
            cellAt={(row, column) => {
              const cell = cells[row]?.[column] ?? null
              if (cell === null) return null
              return {
                text: cell.units.toLocaleString('en'),
                words: wordsOf(cell, nameAt(row), nameAt(column), unit),
                share: cell.kind === 'same' ? 0 : Math.max(0.08, cell.share),
                ...(cell.kind === 'same' ? { look: 'same' as const } : {}),
              }
            }}
            onOpen={(row, column) =>
              onOpen({ confused: [categoryIds[row] ?? null, categoryIds[column] ?? null] }, layer)
            }
          />
        )
      }}
    </MapFrame>
  )
}

function wordsOf({ kind, units }: ConfusionCell, first: string, second: string, unit: Unit): string {
  const count = countUnits(units, unit)
  return kind === 'same' ? `${first}, given by both: ${count}` : `${first} or ${second}: ${count}`
}
