'use client'
import type { ReactNode } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { AuthCard } from './auth-card'

export interface FailureCardProps {
  readonly title: string
  /** What was thrown. Its digest, when it has one, names the failure in the server's log. */
  readonly error: unknown
  readonly retry: () => void
  /** Other ways on, before "Try again". */
  readonly children?: ReactNode
}

/** The page that stands where a page failed. */
export function FailureCard({ title, error, retry, children }: FailureCardProps) {
  const digest = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  return (
    <AuthCard
      title={title}
      lead="What you saved is safe. Try again; if it fails once more, tell the person who runs this server."
    >
      {digest ? (
        <p className="text-muted">
          Failure <span className="font-mono text-ink select-all">{digest}</span>
        </p>
      ) : null}
      <Actions className="justify-start">
        <Button look="primary" onPress={retry}>
          Try again
        </Button>
        {children}
      </Actions>
    </AuthCard>
  )
}
