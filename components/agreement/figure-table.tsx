'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Unit } from '@/core/agreement/question'
import type { CategoryColour } from '@/core/colour/palette'
import { CategorySwatch } from '../ui/category-swatch'
import { classNames } from '../ui/class-names'
import { Option } from '../ui/option'
import { Select } from '../ui/select'
import type { Breakdown, DashboardQuery, FigureSort } from './dashboard-query'
import { figuresOf, sortRows, type FigureRow } from './figure-rows'
import { scaleOf } from './figure-scale'
import { FigureInterval, LayeredValue } from './figure-value'
import { countUnits, shareInWords } from './number-words'
import { RangeFigure } from './range-figure'

export interface FigureTableProps {
  /** What a row is about. */
  readonly by: Breakdown
  readonly rows: readonly FigureRow[]
  readonly unit: Unit
  readonly sort: DashboardQuery['sort']
  readonly onSort: (sort: DashboardQuery['sort']) => void
  /** Of a category, for its swatch. */
  readonly colourOf: (row: FigureRow) => CategoryColour | null
  readonly onOpen: (row: FigureRow) => void
}

const rowWords: Readonly<Record<Breakdown, string>> = {
  category: 'Category',
  pair: 'Pair of analysts',
  article: 'Article',
  person: 'Analyst',
}

const cell = 'max-md:block max-md:p-0!'

/** Figures told apart, each row with its range; a row opens its passages. On a phone each is a card. */
export function FigureTable(props: FigureTableProps) {
  const { by, rows, unit, sort, onSort, colourOf, onOpen } = props
  const hasPrevalence = by === 'category'
  const scale = scaleOf(rows.flatMap((row) => figuresOf(row, 'alpha').map(({ figure }) => figure)))
  const columns: readonly { readonly id: FigureSort; readonly label: string; readonly isNumber?: boolean }[] = [
    { id: 'name', label: rowWords[by] },
    { id: 'alpha', label: 'Krippendorff’s α' },
    { id: 'percent', label: 'Percent agreement', isNumber: true },
    ...(hasPrevalence ? [{ id: 'prevalence' as const, label: 'Share of codings', isNumber: true }] : []),
    { id: 'units', label: 'Compared', isNumber: true },
  ]
  const turn = (id: FigureSort) => onSort({ by: id, isDescending: sort.by === id && !sort.isDescending })
  return (
    <div className="flex flex-col gap-4">
      <Select
        label="Sorted by"
        className="md:hidden"
        value={sort.by}
        onChange={(key) => {
          const column = columns.find(({ id }) => id === key)
          if (column) onSort({ by: column.id, isDescending: false })
        }}
      >
        {columns.map(({ id, label }) => (
          <Option key={id} id={id}>
            {label}
          </Option>
        ))}
      </Select>
      <table role="table" aria-label={`Figures by ${rowWords[by].toLowerCase()}`} className="ledger max-md:block">
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row">
            {columns.map(({ id, label, isNumber }) => (
              <Head
                key={id}
                direction={sort.by !== id ? null : sort.isDescending ? 'descending' : 'ascending'}
                onPress={() => turn(id)}
                isNumber={isNumber === true}
                isWide={id === 'alpha'}
              >
                {label}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {sortRows(rows, sort).map((row) => {
            const alpha = figuresOf(row, 'alpha')
            const percent = figuresOf(row, 'percent')
            const newest = row.groups.at(-1)
            const colour = colourOf(row)
            return (
              <tr
                key={row.id}
                role="row"
                className="max-md:mb-3 max-md:grid max-md:grid-cols-2 max-md:gap-2 max-md:rounded-lg max-md:border max-md:bg-raised max-md:p-4"
              >
                <th role="rowheader" scope="row" className={classNames(cell, 'max-md:col-span-2')}>
                  <button
                    type="button"
                    onClick={() => onOpen(row)}
                    className="link touch-target inline-flex max-w-full items-center gap-2 rounded-sm text-start"
                  >
                    {colour === null ? null : <CategorySwatch colour={colour} />}
                    <bdi className="min-w-0 text-pretty">{row.name}</bdi>
                    <span className="sr-only">: show the passages</span>
                  </button>
                </th>
                <td role="cell" className={classNames(cell, 'max-md:col-span-2 md:w-[38%]')}>
                  <Labelled label="α">
                    <span className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(7.5rem,auto)]">
                      {alpha.some(({ figure }) => figure.value !== null) ? (
                        <>
                          <RangeFigure figures={alpha} scale={scale} hasConventions />
                          <span className="flex flex-wrap items-baseline gap-x-2 sm:flex-col">
                            <span className="font-medium">
                              <LayeredValue figures={alpha} />
                            </span>
                            {alpha.length === 1 && alpha[0] ? <FigureInterval figure={alpha[0].figure} /> : null}
                          </span>
                        </>
                      ) : (
                        <span className="sm:col-span-2">
                          <LayeredValue figures={alpha} />
                        </span>
                      )}
                    </span>
                  </Labelled>
                </td>
                <td role="cell" className={classNames(cell, 'num max-md:text-start!')}>
                  <Labelled label="Percent agreement">
                    <LayeredValue figures={percent} />
                  </Labelled>
                </td>
                {hasPrevalence ? (
                  <td role="cell" className={classNames(cell, 'num max-md:text-start!')}>
                    <Labelled label="Share of codings">
                      {newest === undefined || newest.prevalence === null ? 'none' : shareInWords(newest.prevalence)}
                    </Labelled>
                  </td>
                ) : null}
                <td role="cell" className={classNames(cell, 'num text-muted max-md:text-start! md:whitespace-nowrap')}>
                  <Labelled label="Compared">{countUnits(percent.at(-1)?.figure.n.units ?? 0, unit)}</Labelled>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Names a number on a phone, where the head of its column is not in sight. */
function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <span aria-hidden className="mr-1 block text-xs text-muted md:hidden">
        {label}
      </span>
      {children}
    </>
  )
}

interface HeadProps {
  readonly direction: 'ascending' | 'descending' | null
  readonly onPress: () => void
  readonly isNumber: boolean
  readonly isWide: boolean
  readonly children: ReactNode
}

function Head({ direction, onPress, isNumber, isWide, children }: HeadProps) {
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={direction ?? 'none'}
      className={classNames(isNumber && 'num', isWide && 'w-[38%]')}
    >
      <button
        type="button"
        onClick={onPress}
        className={classNames(
          '-mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-ink',
          direction !== null && 'text-ink',
        )}
      >
        {children}
        <Arrow aria-hidden className={classNames('size-3.5', direction === null && 'invisible')} />
      </button>
    </th>
  )
}
