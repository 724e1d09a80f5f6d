import type { Metadata } from 'next'
import { AuthCard } from '@/components/shell/auth-card'
import { LinkButton } from '@/components/ui/link-button'

export const metadata: Metadata = { title: 'Not found' }

/** Absent and foreign things look alike, so that addresses tell nothing. */
export default function NotFound() {
  return (
    <AuthCard title="There is no such page" lead="It was moved or deleted, or you have no access to it.">
      <LinkButton href="/" look="primary">
        Go to your projects
      </LinkButton>
    </AuthCard>
  )
}
