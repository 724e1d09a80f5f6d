'use client'
import { ChevronsUpDown } from 'lucide-react'
import { lazy } from 'react'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { MenuButton } from '../ui/menu-button'

export interface ProjectSwitcherProps {
  readonly current: { readonly id: string; readonly name: string }
  readonly projects: readonly { readonly id: string; readonly name: string; readonly href: string }[]
  /** The page of all projects, where new ones are made. */
  readonly allHref: string
}

const load = () =>
  import('./project-switcher-list').then(({ ProjectSwitcherList }) => ({ default: ProjectSwitcherList }))
const ProjectSwitcherList = lazy(load)

/** Names the project one is in and leads to the others. */
export function ProjectSwitcher(props: ProjectSwitcherProps) {
  return (
    <MenuButton
      label={`Project: ${props.current.name}. Change project`}
      preload={load}
      menu={(steering) => <ProjectSwitcherList {...props} steering={steering} />}
      className={classNames(buttonLook('plain'), 'max-w-full min-w-0 px-2')}
    >
      <span className="max-w-56 min-w-0 truncate">{props.current.name}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
    </MenuButton>
  )
}
