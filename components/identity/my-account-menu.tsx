'use client'
import { signOut } from 'next-auth/react'
import { AccountMenu } from '../shell/account-menu'

const links = [
  { href: '/account', label: 'Your account' },
  { href: '/account/tokens', label: 'Access tokens' },
]

/** The account menu of the one who is signed in, for `AppShell`. Signing out leads to the sign-in page. */
export function MyAccountMenu({ name, email }: { readonly name: string; readonly email: string }) {
  return <AccountMenu name={name} email={email} links={links} onSignOut={() => void signOut({ callbackUrl: '/' })} />
}
