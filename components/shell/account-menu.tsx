'use client'
import { lazy } from 'react'
import { Avatar } from '../ui/avatar'
import { buttonLook } from '../ui/button-look'
import { MenuButton } from '../ui/menu-button'

export interface AccountMenuProps {
  readonly name: string
  readonly email: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly onSignOut: () => void
}

const load = () => import('./account-menu-list').then(({ AccountMenuList }) => ({ default: AccountMenuList }))
const AccountMenuList = lazy(load)

/** Who is signed in, the pages about them, and the way out. */
export function AccountMenu({ name, ...list }: AccountMenuProps) {
  return (
    <MenuButton
      label={`Account of ${name}`}
      preload={load}
      menu={(steering) => <AccountMenuList {...list} steering={steering} />}
      className={buttonLook('plain', 'md', true)}
    >
      <Avatar name={name} />
    </MenuButton>
  )
}
