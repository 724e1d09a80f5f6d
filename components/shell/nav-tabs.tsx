'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '../ui/class-names'

export interface NavTab {
  readonly href: string
  readonly label: string
  /** Where else it is the current one: pages that are reached from it and stand beside it in the addresses. */
  readonly also?: string
  /** A number worth seeing from elsewhere, e.g. open disagreements. */
  readonly count?: number
}

/** The pages of a project. The one with the longest address that the current one begins with is marked. */
export function NavTabs({ tabs, className }: { readonly tabs: readonly NavTab[]; readonly className?: string }) {
  const path = usePathname()
  const current = tabs
    .flatMap(({ href, also = href }) => [
      { href, at: href },
      { href, at: also },
    ])
    .filter(({ at }) => path === at || path.startsWith(`${at}/`))
    .reduce((longest, each) => (each.at.length > longest.at.length ? each : longest), { href: '', at: '' }).href
  return (
    <nav aria-label="Project" className={classNames('scrollbar-none', className)}>
      <ul className="flex h-full items-stretch gap-0.5">
        {tabs.map(({ href, label, count }) => {
          const isCurrent = href === current
          return (
            <li key={href} className="flex">
              <Link
                href={href}
                {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
                className={classNames(
                  'relative flex h-11 items-center gap-1.5 px-2.5 text-sm no-underline -outline-offset-4 min-[76rem]:h-13',
                  isCurrent
                    ? 'font-medium text-ink after:absolute after:inset-x-2.5 after:bottom-0 min-[76rem]:after:-bottom-px after:h-0.5 after:bg-ink'
                    : 'text-muted hover:text-ink',
                )}
              >
                {label}
                {count ? <span className="text-xs text-muted">{count}</span> : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
