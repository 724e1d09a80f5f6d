'use client'
import { Filter, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { counted } from '@/core/import/change'
import type { ProgressRow } from '@/core/rounds/progress'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { assignedIn } from './board-rows'
import type { BoardPerson, BoardSeat } from './board-seat'

export interface ColumnMenuProps {
  readonly person: BoardPerson
  /** The articles shown. */
  readonly rows: readonly ProgressRow[]
  readonly seat: BoardSeat
  readonly gridPlace: string
  readonly isTabStop: boolean
  /** The head itself. */
  readonly children: ReactNode
}

/** The head of a person's column for leads: assigns what is shown, or shows only what is theirs. */
export function ColumnMenu({ person, rows, seat, gridPlace, isTabStop, children }: ColumnMenuProps) {
  const open = rows.filter((row) => row.round.revealed === null && !assignedIn(row).has(person.id))
  return (
    <MenuTrigger>
      <Button
        className="touch-target mx-auto flex w-full justify-center rounded-md p-1 font-medium outline-offset-0 hover:bg-wash aria-expanded:bg-wash"
        data-grid={gridPlace}
        excludeFromTabOrder={!isTabStop}
      >
        {children}
      </Button>
      <Menu aria-label={person.name} placement="bottom">
        <MenuItem
          id="all"
          icon={<UserPlus aria-hidden className="size-4" />}
          isDisabled={open.length === 0 || !person.mayCode}
          onAction={() => seat.onAssignAll(open, person)}
        >
          {open.length === 0
            ? 'Assigned to all that can be'
            : `Assign to all shown (${counted(open.length, 'article')})`}
        </MenuItem>
        <MenuItem id="only" icon={<Filter aria-hidden className="size-4" />} onAction={() => seat.onShowOnly(person)}>
          {`Show only articles of ${person.name}`}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
