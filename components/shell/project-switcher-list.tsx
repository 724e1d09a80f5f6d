'use client'
import { LayoutList } from 'lucide-react'
import { Menu, type MenuSteering } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { MenuSection } from '../ui/menu-section'
import { MenuSeparator } from '../ui/menu-separator'
import type { ProjectSwitcherProps } from './project-switcher'

/** What the project switcher holds. */
export function ProjectSwitcherList({
  current,
  projects,
  allHref,
  steering,
}: ProjectSwitcherProps & { steering: MenuSteering }) {
  return (
    <Menu aria-label="Projects" className="w-72" steering={steering}>
      <MenuSection title="Your projects">
        {projects.map(({ id, name, href }) => (
          <MenuItem key={id} id={id} href={href} {...(id === current.id ? { description: 'You are here' } : {})}>
            {name}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem id="all-projects" href={allHref} icon={<LayoutList aria-hidden className="size-4" />}>
        All projects
      </MenuItem>
    </Menu>
  )
}
