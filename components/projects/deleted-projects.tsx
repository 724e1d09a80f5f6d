'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Project } from '@/core/projects/project'
import { callApi } from '../http/call-api'
import { Button } from '../ui/button'
import { RelativeTime } from '../ui/relative-time'
import { showToast } from '../ui/toasts'
import type { ProjectListProps } from './project-list'

/** Deleted projects of which one is an owner, each with its way back. Nothing when there are none. */
export function DeletedProjects({ projects }: { readonly projects: ProjectListProps['deleted'] }) {
  const router = useRouter()
  const [restoring, setRestoring] = useState<string | null>(null)
  if (projects.length === 0) return null

  const restore = async (id: string, name: string) => {
    setRestoring(id)
    const answer = await callApi<Project>('POST', `/projects/${id}/restore`)
    setRestoring(null)
    if (!answer.ok) return showToast({ tone: 'danger', message: `“${name}” is still deleted. ${answer.error.detail}` })
    showToast({ message: `“${name}” is back, with everything in it.` })
    router.refresh()
  }

  return (
    <section className="mt-12">
      <h2 className="text-[0.8125rem] font-medium text-muted">Deleted</h2>
      <ul className="mt-2 border-t">
        {projects.map(({ id, name, deletedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2">
            <bdi className="min-w-0 flex-1 basis-40 truncate">{name}</bdi>
            <span className="text-[0.8125rem] text-muted">
              deleted <RelativeTime at={deletedAt} />
            </span>
            <Button size="sm" isPending={restoring === id} onPress={() => void restore(id, name)}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
