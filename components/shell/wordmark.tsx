import { classNames } from '../ui/class-names'
import { Mark } from './mark'

/** The name of the product, with its mark: a letter over two underlines that part. On a narrow bar `isShort` leaves the mark alone. */
export function Wordmark({ isShort = false, className }: { readonly isShort?: boolean; readonly className?: string }) {
  return (
    <span className={classNames('inline-flex items-center gap-2 text-ink', className)}>
      <Mark className="size-6 shrink-0" />
      <span
        className={isShort ? 'sr-only' : 'font-serif text-[1.1875rem] leading-none font-semibold tracking-[-0.01em]'}
      >
        Variorum
      </span>
    </span>
  )
}
