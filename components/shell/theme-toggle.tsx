'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { MenuTrigger } from 'react-aria-components/Menu'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { useHydrated } from '../ui/use-hydrated'

const icon = 'size-4'

/** Chooses light, dark or the system's theme. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme()
  const chosen = useHydrated() ? (theme ?? 'system') : 'system'
  return (
    <MenuTrigger>
      <IconButton label="Theme">
        <Sun aria-hidden className={`${icon} dark:hidden`} />
        <Moon aria-hidden className={`${icon} hidden dark:block`} />
      </IconButton>
      <Menu
        aria-label="Theme"
        placement="bottom end"
        className="min-w-36"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (typeof key === 'string') setTheme(key)
        }}
      >
        <MenuItem id="light" icon={<Sun aria-hidden className={icon} />}>
          Light
        </MenuItem>
        <MenuItem id="dark" icon={<Moon aria-hidden className={icon} />}>
          Dark
        </MenuItem>
        <MenuItem id="system" icon={<Monitor aria-hidden className={icon} />}>
          As the system
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
