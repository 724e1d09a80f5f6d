import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface TableProps {
  /** What the table lists; its caption for screen readers. */
  readonly label: string
  /** `<thead>` and `<tbody>` of plain HTML: their looks come from here. Numbers take `className="num"`. */
  readonly children: ReactNode
  readonly className?: string
}

/** A plain table with hairlines. Scrolls sideways in its own box when it is wider than the page. */
export function Table({ label, children, className }: TableProps) {
  return (
    <div
      className="overflow-x-auto [contain:inline-size]"
      role="region"
      aria-label={label}
      // A box that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={classNames('ledger', className)}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </div>
  )
}
