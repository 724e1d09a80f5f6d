'use client'
import { memo } from 'react'
import type { ProgressRow } from '@/core/rounds/progress'
import type { UserId } from '@/core/ids'
import { Avatar } from '../ui/avatar'
import { classNames } from '../ui/class-names'
import type { BoardPerson, BoardSeat } from './board-seat'
import { assignedIn } from './board-rows'
import { ColumnMenu } from './column-menu'
import { pairKey } from './use-assigning'
import { NextStep } from './next-step'
import { RoundLine } from './round-line'
import { RoundMenu } from './round-menu'
import { standingOf, standingWords, type Standing } from './round-words'
import { StandingSign } from './standing-sign'
import { useRovingGrid } from './use-roving-grid'
import './board.css'

export interface BoardGridProps {
  readonly rows: readonly ProgressRow[]
  readonly people: readonly BoardPerson[]
  readonly seat: BoardSeat
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: readonly string[], isSelected: boolean) => void
}

/** Articles by analysts. For leads a grid that assigns by key; for everybody else a table to read. */
export function BoardGrid({ rows, people, seat, selected, onSelect }: BoardGridProps) {
  const { ref, at, onKeyDownCapture, onFocus } = useRovingGrid(rows.length + 1, people.length + 4)
  const { mayAssign } = seat
  const shownIds = rows.map(({ articleId }) => articleId)
  const isAll = rows.length > 0 && shownIds.every((id) => selected.has(id))
  const head = (column: number) => ({
    'data-grid': `0 ${column}`,
    tabIndex: tabIndexAt(at.row === 0, at.column, column),
  })
  return (
    <div className="board-scroll" role="region" aria-label="Progress board" {...(mayAssign ? {} : { tabIndex: 0 })}>
      <table
        ref={ref}
        className="board"
        {...(mayAssign ? { role: 'grid', 'aria-label': 'Articles by analysts', onKeyDownCapture, onFocus } : {})}
      >
        {mayAssign ? null : <caption className="sr-only">Articles by analysts</caption>}
        <thead>
          <tr>
            {mayAssign ? (
              <th scope="col" className="board-pick">
                <input
                  type="checkbox"
                  aria-label={`Select all ${rows.length} shown`}
                  checked={isAll}
                  onChange={(event) => onSelect(shownIds, event.target.checked)}
                  {...head(0)}
                />
              </th>
            ) : null}
            <th scope="col" className="board-article">
              Article
            </th>
            {people.map((person, index) => (
              <th key={person.id} scope="col" className="board-person">
                {mayAssign ? (
                  <ColumnMenu
                    person={person}
                    rows={rows}
                    seat={seat}
                    gridPlace={`0 ${index + 2}`}
                    isTabStop={at.row === 0 && at.column === index + 2}
                  >
                    <PersonHead person={person} rows={rows} isMe={person.id === seat.userId} />
                  </ColumnMenu>
                ) : (
                  <PersonHead person={person} rows={rows} isMe={person.id === seat.userId} />
                )}
              </th>
            ))}
            <th scope="col" className="board-next">
              <span className="sr-only">Next step</span>
            </th>
            <th scope="col" className="board-menu">
              <span className="sr-only">Menu</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <BoardRow
              key={row.articleId}
              row={row}
              number={index + 1}
              people={people}
              seat={seat}
              isSelected={selected.has(row.articleId)}
              onSelect={onSelect}
              tabColumn={at.row === index + 1 || (index === 0 && at.row > rows.length) ? at.column : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function tabIndexAt(isRow: boolean, at: number, column: number): 0 | -1 {
  return isRow && at === column ? 0 : -1
}

function PersonHead({
  person,
  rows,
  isMe,
}: {
  readonly person: BoardPerson
  readonly rows: readonly ProgressRow[]
  readonly isMe: boolean
}) {
  const standings = rows.map((row) => standingOf(assignedIn(row).get(person.id))).filter((one) => one !== 'none')
  const submitted = standings.filter((one) => one === 'submitted').length
  return (
    <span className="flex flex-col items-center gap-1">
      <Avatar name={person.name} size="sm" />
      <span className="flex min-h-[2.5em] items-center">
        <bdi className={classNames('line-clamp-2 text-center leading-tight', isMe && 'text-ink')}>{person.name}</bdi>
      </span>
      <span className="text-faint tabular-nums">
        <span aria-hidden>
          {submitted}/{standings.length}
        </span>
        <span className="sr-only">
          {submitted} of {standings.length} submitted
        </span>
      </span>
    </span>
  )
}

interface BoardRowProps extends Pick<BoardGridProps, 'people' | 'seat' | 'onSelect'> {
  readonly row: ProgressRow
  /** From 1. */
  readonly number: number
  readonly isSelected: boolean
  /** The column at which Tab stops, when it is in this row. */
  readonly tabColumn: number | null
}

const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { row, number, people, seat, isSelected, onSelect, tabColumn } = props
  const { mayAssign } = seat
  const assigned = assignedIn(row)
  const place = (column: number) =>
    mayAssign
      ? { 'data-grid': `${number} ${column}`, tabIndex: tabIndexAt(tabColumn !== null, tabColumn ?? 0, column) }
      : {}
  return (
    <tr {...(isSelected ? { 'data-selected': true } : {})}>
      {mayAssign ? (
        <td className="board-pick">
          <input
            type="checkbox"
            aria-label={`Select ${row.title}`}
            checked={isSelected}
            onChange={(event) => onSelect([row.articleId], event.target.checked)}
            {...place(0)}
          />
        </td>
      ) : null}
      <th scope="row" className="board-article">
        <RoundLine row={row} seat={seat} linkProps={place(1)} />
      </th>
      {people.map((person, index) => (
        <td key={person.id} className="board-person">
          <StandingCell
            row={row}
            person={person}
            standing={standingOf(assigned.get(person.id))}
            seat={seat}
            place={place(index + 2)}
          />
        </td>
      ))}
      <td className="board-next">
        <NextStep row={row} seat={seat} place={place(people.length + 2)} />
      </td>
      <td className="board-menu">
        <RoundMenu row={row} seat={seat} place={place(people.length + 3)} />
      </td>
    </tr>
  )
})

interface StandingCellProps {
  readonly row: ProgressRow
  readonly person: BoardPerson
  readonly standing: Standing
  readonly seat: BoardSeat
  readonly place: { readonly 'data-grid'?: string; readonly tabIndex?: number }
}

function StandingCell({ row, person, standing, seat, place }: StandingCellProps) {
  const wanted = seat.pending.get(pairKey({ articleId: row.articleId, userId: person.id as UserId }))
  const shown = wanted === undefined ? standing : wanted ? 'assigned' : 'none'
  const words = standingWords[shown]
  if (!seat.mayAssign || row.round.revealed !== null || !person.mayCode) {
    return (
      <span className="board-cell" {...place} {...(seat.mayAssign ? { role: 'note' } : {})}>
        <StandingSign standing={shown} />
        <span className="sr-only">{words}</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      className="board-cell board-toggle"
      aria-pressed={shown !== 'none'}
      aria-label={`${person.name}: ${words}`}
      title={`${person.name}: ${words}`}
      {...(wanted === undefined ? {} : { 'aria-busy': true })}
      onClick={() => seat.onToggle(row, person)}
      {...place}
    >
      {shown === 'none' ? <span className="board-none" /> : <StandingSign standing={shown} />}
    </button>
  )
}
