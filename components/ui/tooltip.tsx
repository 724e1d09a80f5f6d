'use client'
import type { ReactNode } from 'react'
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components/Tooltip'
import { Kbd } from './kbd'

export interface TooltipProps {
  readonly label: ReactNode
  /** The key that does the same, shown after the label. */
  readonly keys?: string
  readonly placement?: NonNullable<AriaTooltipProps['placement']>
  /** One focusable React Aria element. */
  readonly children: ReactNode
}

/** Names what it surrounds, on hover and on keyboard focus. Never the only place where something is said. */
export function Tooltip({ label, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={450} closeDelay={80}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className="flex max-w-64 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-paper data-entering:animate-[appear_120ms]"
      >
        <span>{label}</span>
        {keys ? <Kbd keys={keys} isOnInk /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
