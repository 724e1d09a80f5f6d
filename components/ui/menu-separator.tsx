'use client'
import { Separator } from 'react-aria-components/Separator'

/** A hairline between groups of a menu. */
export function MenuSeparator() {
  return <Separator className="mx-2 my-1 border-t border-rule" />
}
