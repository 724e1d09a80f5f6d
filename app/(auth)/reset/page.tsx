import type { Metadata } from 'next'
import Link from 'next/link'
import { ResetForm } from '@/components/identity/reset-form'
import { AuthCard } from '@/components/shell/auth-card'
import { isMailConfigured } from '@/server/mail/send-mail'

export const metadata: Metadata = { title: 'A new password' }

export default function ResetPage() {
  const back = (
    <Link href="/sign-in" className="link">
      Back to signing in
    </Link>
  )
  if (!isMailConfigured()) {
    return (
      <AuthCard title="A new password" foot={back}>
        <p>
          This server sends no mail. Ask an owner of your project, or the person who runs the server, for a link with
          which you choose a new one.
        </p>
      </AuthCard>
    )
  }
  return (
    <AuthCard title="A new password" lead="We send you a link with which you choose a new one." foot={back}>
      <ResetForm />
    </AuthCard>
  )
}
