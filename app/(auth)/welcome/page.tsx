import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FirstRunForm } from '@/components/identity/first-run-form'
import { AuthCard } from '@/components/shell/auth-card'
import { isFirstRun } from '@/server/identity/first-run'

export const metadata: Metadata = { title: 'Welcome' }

/** The first visitor of a new server makes its owner; for everybody after, there is nothing here. */
export default async function WelcomePage() {
  if (!(await isFirstRun())) redirect('/')
  return (
    <AuthCard
      title="Welcome to Variorum"
      lead="Nobody has an account on this server yet. Yours will be the first, and you will invite the others."
    >
      <FirstRunForm />
    </AuthCard>
  )
}
