import type { ReactNode } from 'react'
import { Wordmark } from '../shell/wordmark'

export interface AuthCardProps {
  readonly title: string
  /** A sentence under the title. */
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Below the card: the other way to go. */
  readonly foot?: ReactNode
}

/** The frame of the pages before one is signed in: the name of the product, one card, one thing to do. */
export function AuthCard({ title, lead, children, foot }: AuthCardProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-dvh flex-col items-center px-4 py-[8vh] outline-none max-sm:py-8"
    >
      <div className="mb-7">
        <Wordmark />
      </div>
      <div className="w-full max-w-[26rem] rounded-lg border border-rule bg-raised p-7 max-sm:p-5">
        <h1 className="font-serif text-2xl font-semibold">{title}</h1>
        {lead ? <p className="mt-2 text-muted">{lead}</p> : null}
        <div className="mt-6 flex flex-col gap-5">{children}</div>
      </div>
      {foot ? <div className="mt-5 w-full max-w-[26rem] text-center text-muted">{foot}</div> : null}
    </main>
  )
}
