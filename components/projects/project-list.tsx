'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import type { ProjectId } from '@/core/ids'
import type { Project } from '@/core/projects/project'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { counted } from './counted'
import { DeletedProjects } from './deleted-projects'
import { MakeProjectDialog } from './make-project-dialog'

/** A project as the list shows it. */
export interface ListedProject extends Project {
  readonly contents: { readonly articles: number; readonly members: number }
}

export interface ProjectListProps {
  readonly projects: readonly ListedProject[]
  /** Deleted ones that the viewer may bring back. */
  readonly deleted: readonly { readonly id: ProjectId; readonly name: string; readonly deletedAt: string }[]
}

/** All projects of a person, and where new ones are made. */
export function ProjectList({ projects, deleted }: ProjectListProps) {
  const [isMaking, setMaking] = useState(false)
  useCommands(
    useMemo(
      () => [
        {
          id: 'projects.new',
          label: 'New project',
          keys: 'n',
          section: 'Projects',
          words: 'make create found',
          run: () => setMaking(true),
        },
      ],
      [],
    ),
  )
  const make = (
    <Button look="primary" keys="n" icon={<Plus aria-hidden className="size-4" />} onPress={() => setMaking(true)}>
      New project
    </Button>
  )
  return (
    <Page title="Projects" actions={projects.length > 0 ? make : null}>
      {projects.length === 0 ? (
        <EmptyState title="No projects yet" action={make}>
          A project holds articles, one codebook and the people who work on them. Make one, or ask a colleague for an
          invitation to theirs.
        </EmptyState>
      ) : (
        <ul className="border-t sm:-mx-3">
          {projects.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </ul>
      )}
      <DeletedProjects projects={deleted} />
      <MakeProjectDialog isOpen={isMaking} onOpenChange={setMaking} />
    </Page>
  )
}

function ProjectRow({
  project: { id, name, description, role, codingMode, contents },
}: {
  readonly project: ListedProject
}) {
  return (
    <li className="relative border-b py-4 hover:bg-wash sm:px-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="min-w-0 flex-1 basis-60 font-serif text-lg font-semibold">
          <Link href={`/projects/${id}`} className="no-underline after:absolute after:inset-0">
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <p className="flex items-baseline gap-3 text-[0.8125rem] text-muted">
          {codingMode === 'blind' ? <Badge>blind</Badge> : null}
          <span>{counted(contents.articles, 'article')}</span>
          <span>{counted(contents.members, 'member')}</span>
          <span className="sm:w-14 sm:text-right">{role}</span>
        </p>
      </div>
      {description === '' ? null : <p className="mt-1 line-clamp-2 max-w-measure text-muted">{description}</p>}
    </li>
  )
}
