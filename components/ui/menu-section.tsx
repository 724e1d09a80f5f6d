'use client'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { MenuSection as AriaMenuSection } from 'react-aria-components/Menu'

/** A named group of menu items. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection aria-label={title} className="not-first:mt-1 not-first:border-t not-first:pt-1">
      <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}
