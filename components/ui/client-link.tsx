import Link from 'next/link'
import type { ComponentProps } from 'react'

/** An `<a>` as React Aria hands it to `render`, that changes the page without loading the document anew. */
export function ClientLink({ href = '', onClick, onMouseEnter, onTouchStart, ...rest }: ComponentProps<'a'>) {
  return (
    <Link
      {...rest}
      href={href}
      {...(onClick ? { onClick } : {})}
      {...(onMouseEnter ? { onMouseEnter } : {})}
      {...(onTouchStart ? { onTouchStart } : {})}
    />
  )
}
