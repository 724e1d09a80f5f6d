'use client'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useCommands } from '../shell/commands-provider'
import type { ProjectTab } from './project-tabs'

/** Offers the pages of the project in the palette and by `g` and a letter. Shows nothing. */
export function ProjectCommands({ tabs }: { readonly tabs: readonly ProjectTab[] }) {
  const router = useRouter()
  const commands = useMemo(
    () => [
      ...tabs.map(({ href, label, letter }) => ({
        id: `project.${letter}`,
        label,
        keys: `g ${letter}`,
        section: 'Go to',
        run: () => router.push(href),
      })),
      {
        id: 'project.recheck',
        label: 'Recheck earlier tags',
        section: 'Go to',
        words: 'old meaning definition changed confirm',
        run: () => router.push(`${tabs[0]?.href ?? ''}/recheck`),
      },
      {
        id: 'project.all',
        label: 'All projects',
        keys: 'g p',
        section: 'Go to',
        words: 'switch change project',
        run: () => router.push('/projects'),
      },
    ],
    [tabs, router],
  )
  useCommands(commands)
  return null
}
