'use client'
import type { ReactNode } from 'react'
import {
  Tab as AriaTab,
  TabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabPanelProps as AriaTabPanelProps,
  type TabsProps as AriaTabsProps,
} from 'react-aria-components/Tabs'
import { classNames } from './class-names'

export interface TabsProps extends Omit<AriaTabsProps, 'className' | 'children' | 'orientation'> {
  /** What the tabs are about, for screen readers. */
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly label: ReactNode; readonly count?: number }[]
  readonly className?: string
  /** One `TabPanel` per tab, with the same `id`. */
  readonly children: ReactNode
}

/** Views of one thing on one page. Pages are `NavTabs`. */
export function Tabs({ label, tabs, className, children, ...rest }: TabsProps) {
  return (
    <AriaTabs {...rest} className={classNames('flex flex-col gap-4', className)}>
      <TabList aria-label={label} className="scrollbar-none flex gap-1 overflow-x-auto border-b">
        {tabs.map((tab) => (
          <AriaTab
            key={tab.id}
            id={tab.id}
            className={
              'touch-target flex cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-2.5 py-2 text-sm whitespace-nowrap text-muted -outline-offset-2 ' +
              'hover:text-ink data-selected:border-ink data-selected:font-medium data-selected:text-ink'
            }
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="text-xs font-normal text-muted">{tab.count}</span>}
          </AriaTab>
        ))}
      </TabList>
      {children}
    </AriaTabs>
  )
}

/** The content of the tab with the same `id`. */
export function TabPanel({
  className,
  ...rest
}: Omit<AriaTabPanelProps, 'className'> & { readonly className?: string }) {
  return <AriaTabPanel {...rest} className={classNames('rounded-sm outline-offset-4', className)} />
}
