'use client'
import { BookOpenCheck, Columns2, LockKeyhole, MoreHorizontal, Repeat2, Snowflake, Split } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import type { ProgressRow } from '@/core/rounds/progress'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { articleHref, frozenHref, type BoardSeat, type GridAttributes } from './board-seat'

export interface RoundMenuProps {
  readonly row: ProgressRow
  readonly seat: BoardSeat
  readonly place?: GridAttributes
}

const icon = { 'aria-hidden': true, className: 'size-4' } as const

/** What else can be done with the round of an article, and what can be looked at. */
export function RoundMenu({ row, seat, place = {} }: RoundMenuProps) {
  const { round, disagreements } = row
  const isOver = round.revealed !== null
  const mayTurnBlind = seat.mayAssign && !isOver && round.mode === 'open'
  const hasFrozen = isOver || round.number > 1
  const hasDisagreements = disagreements.open + disagreements.reopened + disagreements.decided > 0
  const { tabIndex, ...marks } = place
  return (
    <MenuTrigger>
      <IconButton
        label={`More for ${row.title}`}
        size="sm"
        className="text-muted"
        excludeFromTabOrder={tabIndex === -1}
        {...marks}
      >
        <MoreHorizontal aria-hidden className="size-4" />
      </IconButton>
      <Menu aria-label={row.title} placement="bottom end">
        {seat.mayReveal && !isOver && row.state === 'unassigned' ? (
          <MenuItem id="reveal" icon={<BookOpenCheck {...icon} />} onAction={() => seat.onAsk('reveal', row)}>
            {round.mode === 'blind' ? 'Reveal the round' : 'Close the round'}
          </MenuItem>
        ) : null}
        {mayTurnBlind ? (
          <MenuItem
            id="blind"
            icon={<LockKeyhole {...icon} />}
            description="Each sees only the own coding from then on"
            onAction={() => seat.onAsk('blind', row)}
          >
            Turn the round blind
          </MenuItem>
        ) : null}
        {seat.mayAssign && isOver ? (
          <MenuItem
            id="begin"
            icon={<Repeat2 {...icon} />}
            description={`Round ${round.number + 1}, open or blind`}
            onAction={() => seat.onAsk('begin', row)}
          >
            Begin another reading
          </MenuItem>
        ) : null}
        {hasDisagreements ? (
          <MenuItem id="disagreements" icon={<Split {...icon} />} href={articleHref(seat, row, '/disagreements')}>
            Disagreements
          </MenuItem>
        ) : null}
        {hasFrozen ? (
          <MenuItem
            id="frozen"
            icon={<Snowflake {...icon} />}
            description="What each had when a round ended"
            href={frozenHref(seat, row)}
          >
            Frozen layer
          </MenuItem>
        ) : null}
        <MenuItem id="open" icon={<Columns2 {...icon} />} href={articleHref(seat, row)}>
          Open the article
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
