'use client'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { AgreementNames } from './agreement-names'
import type { LayerReport } from './agreement-report'
import { HeatLegend, HeatMap, type HeatCell } from './heat-map'
import { shareBetween } from './heat-ramp'
import { MapFrame } from './map-frame'
import { figureInWords, valueInWords } from './number-words'
import { pairMatrix, pairMeasures, type PairMeasure } from './pair-matrix'
import type { CellPlace } from './passage-cell'
import { Segments } from './segments'

export interface PairMapProps {
  readonly reports: readonly LayerReport[]
  readonly names: AgreementNames
  readonly measure: PairMeasure
  readonly onMeasure: (measure: PairMeasure) => void
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
  readonly onOpen: (cell: CellPlace, layer: CodingLayer) => void
}

const measures = { alpha: 'α', percent: 'Percent' } as const satisfies Record<PairMeasure, string>

/** Pairs of eight analysts: two such maps stand beside each other. */
const narrowPairs = 28

/** Where the shades of each measure begin and end: half of all agreement in per cent is no great thing. */
const ends = { alpha: [0, 1], percent: [0.5, 1] } as const

/** Who agrees with whom. */
export function PairMap({ reports, names, measure, onMeasure, isTable, onTable, onOpen }: PairMapProps) {
  const [from, to] = ends[measure]
  return (
    <MapFrame
      title="Who agrees with whom"
      lead="Each analyst with each other. The more ink, the closer the two are. A cell opens the passages on which the two differ."
      isTable={isTable}
      onTable={onTable}
      layers={reports.map(({ layer }) => layer)}
      isNarrow={reports.every(({ groups }) => groups.length <= narrowPairs)}
      choices={
        <Segments
          label="Measure of the map"
          isLabelShown={false}
          choices={pairMeasures.map((id) => ({ id, label: measures[id] }))}
          chosen={measure}
          onChange={onMeasure}
        />
      }
      legend={
        measure === 'alpha' ? (
          <HeatLegend least="α 0 or less" most="1" />
        ) : (
          <HeatLegend least="50 % or less" most="100 %" />
        )
      }
    >
      {(layer, index) => {
        const { coderIds, cells } = pairMatrix(reports[index]?.groups ?? [], measure, names.ofCoder)
        const wordsOf = (row: number, column: number) =>
          [row, column]
            .map((place) => (coderIds[place] === undefined ? '' : names.ofCoder(coderIds[place])))
            .join(' and ')
        return (
          <HeatMap
            label={`Pairs of analysts by ${measure === 'alpha' ? 'Krippendorff’s α' : 'percent agreement'}${reports.length > 1 ? (layer === 'blind' ? ', before' : ', now') : ''}`}
            heads={coderIds.map((id) => ({ id, name: names.ofCoder(id) }))}
            isTable={isTable}
            emptyWords={(row, column) => (row === column ? 'same analyst' : 'nothing in common')}
            cellAt={(row, column): HeatCell | null => {
              const figure = cells[row]?.[column] ?? null
              if (figure === null) return null
              const words = `${wordsOf(row, column)}: ${figureInWords(figure)}`
              if (figure.value === null) return { text: 'none', words, share: 0, look: 'faint' }
              return {
                text: valueInWords(measure, figure.value),
                words,
                share: shareBetween(figure.value, from, to),
              }
            }}
            onOpen={(row, column) => {
              const [a, b] = [coderIds[row], coderIds[column]]
              if (a !== undefined && b !== undefined) onOpen({ coderIds: [a, b] }, layer)
            }}
          />
        )
      }}
    </MapFrame>
  )
}
