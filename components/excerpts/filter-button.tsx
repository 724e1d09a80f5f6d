'use client'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { popoverLook } from '../ui/popover-look'

export interface FilterButtonProps {
  /** What is chosen from: "Categories". */
  readonly label: string
  /** How many are chosen. */
  readonly count: number
  readonly children: ReactNode
}

/** A button that says how many of something are chosen, and opens the choice. */
export function FilterButton({ label, count, children }: FilterButtonProps) {
  return (
    <DialogTrigger>
      <Button className={classNames(count > 0 && 'border-ink')}>
        {label}
        {count > 0 ? <span className="rounded-sm bg-wash-strong px-1.5 text-xs leading-5">{count}</span> : null}
        <ChevronDown aria-hidden className="size-4 text-muted" />
      </Button>
      <Popover offset={6} placement="bottom start" className={classNames(popoverLook, 'w-80')}>
        <Dialog aria-label={label} className="flex max-h-[min(28rem,inherit)] min-h-0 flex-col outline-none">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
