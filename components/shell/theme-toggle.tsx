'use client'
import { Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { IconButton } from '../ui/icon-button'

/** Changes between light and dark. Whoever comes back to what the system has follows the system again. */
export function ThemeToggle() {
  const { resolvedTheme, systemTheme, setTheme } = useTheme()
  const toggle = () => {
    const next = resolvedTheme === 'dark' ? 'light' : 'dark'
    setTheme(next === systemTheme ? 'system' : next)
  }
  return (
    <IconButton label="Change between light and dark" onPress={toggle}>
      <Sun aria-hidden className="size-4 dark:hidden" />
      <Moon aria-hidden className="hidden size-4 dark:block" />
    </IconButton>
  )
}
