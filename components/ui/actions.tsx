import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** The row of buttons that ends a form or a dialog: at the right, the primary one last; stacked on a phone. */
export function Actions({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <div className={classNames('flex flex-wrap justify-end gap-2 pt-2 max-sm:flex-col-reverse', className)}>
      {children}
    </div>
  )
}
