'use client'
import { LogOut } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { Avatar } from '../ui/avatar'
import { buttonLook } from '../ui/button-look'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { MenuSection } from '../ui/menu-section'

export interface AccountMenuProps {
  readonly name: string
  readonly email: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly onSignOut: () => void
}

/** Who is signed in, the pages about them, and the way out. */
export function AccountMenu({ name, email, links, onSignOut }: AccountMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={`Account of ${name}`} className={buttonLook('plain', 'md', true)}>
        <Avatar name={name} />
      </AriaButton>
      <Menu aria-label="Account" placement="bottom end" className="w-60">
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
    </MenuTrigger>
  )
}
