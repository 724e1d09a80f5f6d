'use client'
import { LogOut } from 'lucide-react'
import { Menu, type MenuSteering } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { MenuSection } from '../ui/menu-section'
import type { AccountMenuProps } from './account-menu'

/** What the account menu holds. */
export function AccountMenuList({
  email,
  links,
  onSignOut,
  steering,
}: Omit<AccountMenuProps, 'name'> & { steering: MenuSteering }) {
  return (
    <Menu aria-label="Account" placement="bottom end" className="w-60" steering={steering}>
      <MenuSection title={email}>
        {links.map(({ href, label }) => (
          <MenuItem key={href} id={href} href={href}>
            {label}
          </MenuItem>
        ))}
        <MenuItem id="sign-out" icon={<LogOut aria-hidden className="size-4" />} onAction={onSignOut}>
          Sign out
        </MenuItem>
      </MenuSection>
    </Menu>
  )
}
