import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/shell/auth-card'
import { DemoPeople } from '@/components/identity/demo-people'
import { Callout } from '@/components/ui/callout'
import { ProviderButtons } from '@/components/identity/provider-buttons'
import { SignInForm } from '@/components/identity/sign-in-form'
import { signInError } from '@/components/identity/sign-in-words'
import { safePath } from '@/server/identity/callback-url'
import { currentActor } from '@/server/identity/current-actor'
import { isFirstRun } from '@/server/identity/first-run'
import { listDemoPeople } from '@/server/identity/list-demo-people'
import { listProviders } from '@/server/identity/providers'
import { publicOrigin } from '@/server/identity/public-url'

export const metadata: Metadata = { title: 'Sign in' }

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error, email } = await searchParams
  const path = safePath(callbackUrl, publicOrigin())
  if ((await currentActor()) !== null) redirect(path)
  if (await isFirstRun()) redirect('/welcome')
  const people = await listDemoPeople()
  const problem = typeof error === 'string' ? signInError(error) : null
  return (
    <AuthCard title="Sign in">
      {problem === null ? null : <Callout tone="danger">{problem}</Callout>}
      {people.length === 0 ? null : (
        <>
          <DemoPeople people={people} path={path} />
          <h2 className="border-t pt-5 font-medium">Or sign in with your own account</h2>
        </>
      )}
      <SignInForm path={path} takesFocus={people.length === 0} {...(typeof email === 'string' ? { email } : {})} />
      <ProviderButtons providers={listProviders()} path={path} />
    </AuthCard>
  )
}
