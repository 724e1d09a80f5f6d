'use client'
import { UserPlus } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import type { ProgressRow } from '@/core/rounds/progress'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { assignedIn } from './board-rows'
import type { BoardPerson, BoardSeat } from './board-seat'
import { NextStep } from './next-step'
import { RoundLine } from './round-line'
import { RoundMenu } from './round-menu'
import { standingOf, standingWords } from './round-words'
import { StandingSign } from './standing-sign'

export interface BoardListProps {
  readonly rows: readonly ProgressRow[]
  readonly people: readonly BoardPerson[]
  readonly seat: BoardSeat
}

/** The board of a narrow screen: articles with their people. */
export function BoardList({ rows, people, seat }: BoardListProps) {
  return (
    <ul aria-label="Progress board" className="border-t">
      {rows.map((row) => (
        <BoardItem key={row.articleId} row={row} people={people} seat={seat} />
      ))}
    </ul>
  )
}

interface BoardItemProps extends Omit<BoardListProps, 'rows'> {
  readonly row: ProgressRow
}

function BoardItem({ row, people, seat }: BoardItemProps) {
  const assigned = assignedIn(row)
  const here = people.filter(({ id }) => assigned.has(id))
  return (
    <li className="flex flex-col gap-2.5 border-b py-4">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <RoundLine row={row} seat={seat} />
        </div>
        <RoundMenu row={row} seat={seat} />
      </div>
      {here.length === 0 ? null : (
        <ul aria-label={`Analysts of ${row.title}`} className="flex flex-wrap gap-1.5">
          {here.map(({ id, name }) => {
            const standing = standingOf(assigned.get(id))
            return (
              <li
                key={id}
                className="flex max-w-full items-center gap-1.5 rounded-full border px-2.5 py-1 text-[0.8125rem]"
              >
                <StandingSign standing={standing} />
                <bdi className="min-w-0 truncate">{name}</bdi>
                <span className="sr-only">{standingWords[standing]}</span>
              </li>
            )
          })}
        </ul>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {seat.mayAssign && row.round.revealed === null ? (
          <AssignMenu row={row} people={people.filter(({ mayCode }) => mayCode)} seat={seat} />
        ) : null}
        <NextStep row={row} seat={seat} />
      </div>
    </li>
  )
}

function AssignMenu({ row, people, seat }: BoardItemProps) {
  const assigned = assignedIn(row)
  return (
    <MenuTrigger>
      <Button size="sm" icon={<UserPlus aria-hidden className="size-4" />} aria-label={`Assign: ${row.title}`}>
        Assign
      </Button>
      <Menu
        aria-label={`Analysts of ${row.title}`}
        selectionMode="multiple"
        selectedKeys={people.filter(({ id }) => assigned.has(id)).map(({ id }) => id)}
        onSelectionChange={(keys) => {
          for (const person of people) {
            const isWanted = keys === 'all' || keys.has(person.id)
            if (isWanted !== assigned.has(person.id)) seat.onToggle(row, person)
          }
        }}
      >
        {people.map(({ id, name }) => (
          <MenuItem key={id} id={id} textValue={name} description={standingWords[standingOf(assigned.get(id))]}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
