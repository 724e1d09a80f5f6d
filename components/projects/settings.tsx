'use client'
import type { ReactNode } from 'react'
import type { Project } from '@/core/projects/project'
import { may } from '@/core/rights'
import { Page } from '../shell/page'
import { Callout } from '../ui/callout'
import { DeleteProject } from './delete-project'
import { SettingsForm } from './settings-form'

/** What a project is called, what it is about, how its articles are coded, and its end. */
export function Settings({ project }: { readonly project: Project }) {
  const mayEdit = may(project.role, 'edit-project')
  return (
    <Page title="Settings" width="text">
      <div className="flex flex-col gap-12">
        {mayEdit ? null : <Callout>Owners of the project change these settings.</Callout>}
        <SettingsForm project={project} isReadOnly={!mayEdit} />
        {may(project.role, 'delete-project') ? (
          <Section title="Delete the project">
            <DeleteProject project={project} />
          </Section>
        ) : null}
      </div>
    </Page>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t pt-6">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {children}
    </section>
  )
}
