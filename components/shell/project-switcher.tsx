'use client'
import { ChevronsUpDown, Plus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { MenuSection } from '../ui/menu-section'

export interface ProjectSwitcherProps {
  readonly current: { readonly id: string; readonly name: string }
  readonly projects: readonly { readonly id: string; readonly name: string; readonly href: string }[]
  /** The page of all projects, where new ones are made. */
  readonly allHref: string
}

/** Names the project one is in and leads to the others. */
export function ProjectSwitcher({ current, projects, allHref }: ProjectSwitcherProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={classNames(buttonLook('plain'), 'max-w-full min-w-0 px-2')}
        aria-label={`Project: ${current.name}. Change project`}
      >
        <span className="min-w-0 max-w-56 truncate">{current.name}</span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
      </AriaButton>
      <Menu aria-label="Projects" className="w-72">
        <MenuSection title="Your projects">
          {projects.map(({ id, name, href }) => (
            <MenuItem key={id} id={id} href={href} {...(id === current.id ? { description: 'You are here' } : {})}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection title="More">
          <MenuItem id="all-projects" href={allHref} icon={<Plus aria-hidden className="size-4" />}>
            All projects, new project
          </MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
