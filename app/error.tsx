'use client'
import { FailureCard } from '@/components/shell/failure-card'
import { LinkButton } from '@/components/ui/link-button'

/** A page that failed while it was made or used. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <FailureCard title="This page failed" error={error} retry={retry}>
      <LinkButton href="/">Go to your projects</LinkButton>
    </FailureCard>
  )
}
