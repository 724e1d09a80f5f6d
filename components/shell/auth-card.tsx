import type { ReactNode } from 'react'
import { Wordmark } from './wordmark'

export interface AuthCardProps {
  readonly title: string
  readonly lead?: ReactNode
  /** A form, or what to do next. */
  readonly children: ReactNode
  /** A quiet line beneath: the way to another page. */
  readonly foot?: ReactNode
}

/** The page outside the projects: sign-in, reset, invitation, first run, and the pages that say what went wrong. */
export function AuthCard({ title, lead, children, foot }: AuthCardProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] px-5">
      <header className="flex h-16 items-center">
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-sm self-center pb-[12vh] outline-none">
        <h1 className="font-serif text-2xl font-semibold">{title}</h1>
        {lead ? <p className="mt-2 text-base text-pretty text-muted">{lead}</p> : null}
        <div className="mt-7 flex flex-col gap-4">{children}</div>
        {foot ? <div className="mt-7 border-t pt-4 text-muted">{foot}</div> : null}
      </main>
    </div>
  )
}
