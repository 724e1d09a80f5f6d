'use client'
import type { CSSProperties, ReactNode } from 'react'
import { useRovingGrid } from '../rounds/use-roving-grid'
import { Table } from '../ui/table'
import { inkOf } from './heat-ramp'
import './agreement.css'

/** A row and a column of a map: it is as tall as it is wide. */
interface HeatHead {
  readonly id: string
  readonly name: string
  /** Stands before the name: a swatch. */
  readonly sign?: ReactNode
}

/** One cell. */
export interface HeatCell {
  /** The number in it. */
  readonly text: string
  /** The whole cell in words. */
  readonly words: string
  /** 0 … 1: how much ink it takes. */
  readonly share: number
  /** `same`: not shaded, as it is no difference. `faint`: no number could be had. */
  readonly look?: 'same' | 'faint'
}

export interface HeatMapProps {
  readonly label: string
  readonly heads: readonly HeatHead[]
  readonly cellAt: (row: number, column: number) => HeatCell | null
  /** What an empty place means, for the table: “same analyst”. */
  readonly emptyWords: (row: number, column: number) => string
  readonly onOpen: (row: number, column: number) => void
  /** The same numbers as a plain table. */
  readonly isTable: boolean
}

/** Numbers in a square, shaded by size. Arrow keys move in it, Enter opens a cell's passages. */
export function HeatMap(props: HeatMapProps) {
  return props.isTable ? <PlainTable {...props} /> : <Picture {...props} />
}

function Picture({ label, heads, cellAt, onOpen }: HeatMapProps) {
  const { ref, at, onKeyDownCapture, onFocus } = useRovingGrid(heads.length, heads.length)
  const stop = cellAt(at.row, at.column) === null ? firstCell(heads.length, cellAt) : at
  return (
    <div className="heat-scroll">
      <table
        ref={ref}
        role="grid"
        aria-label={label}
        className="heat"
        onKeyDownCapture={onKeyDownCapture}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <td />
            {heads.map(({ id, name, sign }) => (
              <th key={id} scope="col" title={name}>
                <span className="heat-head">
                  {sign}
                  <bdi>{name}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map(({ id, name, sign }, row) => (
            <tr key={id}>
              <th scope="row" title={name}>
                <span className="flex items-center gap-2">
                  {sign}
                  <bdi className="min-w-0 truncate">{name}</bdi>
                </span>
              </th>
              {heads.map((head, column) => {
                const cell = cellAt(row, column)
                return (
                  <td key={head.id}>
                    {cell === null ? (
                      <span className="heat-none" />
                    ) : (
                      <button
                        type="button"
                        className="heat-cell"
                        data-grid={`${row} ${column}`}
                        data-look={cell.look}
                        tabIndex={stop.row === row && stop.column === column ? 0 : -1}
                        aria-label={`${cell.words}. Show the passages`}
                        title={cell.words}
                        style={{ '--heat-ink': inkOf(cell.share) } as CSSProperties}
                        onClick={() => onOpen(row, column)}
                      >
                        {cell.text}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where Tab stops while the remembered place is empty. */
function firstCell(size: number, cellAt: HeatMapProps['cellAt']): { readonly row: number; readonly column: number } {
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (cellAt(row, column) !== null) return { row, column }
  return { row: 0, column: 0 }
}

function PlainTable({ label, heads, cellAt, emptyWords }: HeatMapProps) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <td className="border-b border-rule-strong" />
          {heads.map(({ id, name }) => (
            <th key={id} scope="col" className="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heads.map(({ id, name }, row) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {heads.map((head, column) => {
              const cell = cellAt(row, column)
              return (
                <td key={head.id} className="num">
                  {cell === null ? <span className="text-muted">{emptyWords(row, column)}</span> : cell.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** What the shades of a map mean: the least, the steps, the most. */
export function HeatLegend({ least, most }: { readonly least: string; readonly most: string }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap tabular-nums">
      {least}
      <span aria-hidden className="heat-steps">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <span key={share} style={{ '--heat-ink': inkOf(share) } as CSSProperties} />
        ))}
      </span>
      {most}
    </span>
  )
}
