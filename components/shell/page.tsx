import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

const widths = { text: 'max-w-measure', page: 'max-w-5xl', wide: 'max-w-[90rem]' } as const

export interface PageProps {
  readonly title: ReactNode
  /** A sentence under the title. */
  readonly lead?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** `text`: the reading measure, for forms and prose. `page`: lists. `wide`: tables. */
  readonly width?: keyof typeof widths
  readonly children: ReactNode
}

/** The content of an ordinary page inside `AppShell`: its title, what one can do, and the rest. */
export function Page({ title, lead, actions, width = 'page', children }: PageProps) {
  return (
    <div className={classNames('mx-auto w-full px-4 pt-8 pb-20 sm:px-8 sm:pt-10', widths[width])}>
      <header className="mb-7 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-serif text-2xl font-semibold text-balance sm:text-3xl">{title}</h1>
          {lead ? <p className="mt-1.5 max-w-measure text-pretty text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
