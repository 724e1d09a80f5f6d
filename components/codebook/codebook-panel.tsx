'use client'
import { ArrowLeft } from 'lucide-react'
import { nodeOf } from '@/core/codebook/tree'
import type { CategoryId, ProjectId, UserId } from '@/core/ids'
import { type Role, may } from '@/core/rights'
import { Button } from '../ui/button'
import { CategoryEditor } from './category-editor'
import { CategoryTeachings } from './category-teachings'
import { CategoryView } from './category-view'
import { NewCategory } from './new-category'
import { RecheckLink } from './recheck-link'
import type { CodebookDesk } from './use-codebook'
import type { OpenCategories } from './use-open-categories'
import { useRuleDeeds } from './use-rule-deeds'
import { useRuleDrafts } from './use-rule-drafts'
import { useTeachings } from './use-teachings'

export interface CodebookPanelProps {
  readonly project: { readonly id: ProjectId; readonly role: Role }
  readonly viewerId: UserId
  readonly nameOf: (id: UserId) => string
  readonly desk: CodebookDesk
  readonly open: OpenCategories
  readonly counts: ReadonlyMap<CategoryId, number>
  /** The viewer's place in the feed, from before the page was read. */
  readonly cursor: string
}

/** What stands beside the tree: a category to read, or its form. Open forms behind the front one keep what was typed. */
export function CodebookPanel({ project, viewerId, nameOf, desk, open, counts, cursor }: CodebookPanelProps) {
  const { shown, editing, adding } = open
  const mayEdit = may(project.role, 'edit-codebook')
  const node = shown === null || shown === 'new' ? null : nodeOf(desk.codebook, shown)
  const lessonDesk = useTeachings(project.id, cursor, node?.category.id ?? null)
  const ruleDeeds = useRuleDeeds(project.id, lessonDesk)
  const ruleDrafts = useRuleDrafts()
  const edited = [...editing].flatMap((id) => nodeOf(desk.codebook, id)?.category ?? [])
  const isEdited = node !== null && editing.has(node.category.id)
  return (
    <>
      <Button
        look="plain"
        size="sm"
        className="mb-3 -ml-2 lg:hidden"
        icon={<ArrowLeft aria-hidden className="size-4" />}
        onPress={open.backToTree}
      >
        Codebook
      </Button>
      {node !== null && !isEdited ? (
        <CategoryView
          node={node}
          count={counts.get(node.category.id) ?? 0}
          excerptsHref={`/projects/${project.id}/excerpts?category=${node.category.id}&below=0`}
          {...(mayEdit ? { onEdit: () => open.edit(node.category.id) } : {})}
          recheck={
            <RecheckLink
              projectId={project.id}
              categoryId={node.category.id}
              oldTags={lessonDesk.lesson?.oldTags ?? []}
              viewerId={viewerId}
              seesAll={mayEdit}
            />
          }
          teachings={
            <CategoryTeachings
              projectId={project.id}
              category={node.category}
              desk={lessonDesk}
              drafts={ruleDrafts}
              deeds={mayEdit ? ruleDeeds : null}
              nameOf={nameOf}
            />
          }
        />
      ) : null}
      {edited.map((category) => (
        <div key={category.id} hidden={category.id !== shown}>
          <CategoryEditor
            codebook={desk.codebook}
            category={category}
            put={desk.put}
            onDirty={(isDirty) => open.setDirty(category.id, isDirty)}
            onClose={() => open.closeEditor(category.id)}
          />
        </div>
      ))}
      {adding === null ? null : (
        <div hidden={shown !== 'new'}>
          <NewCategory codebook={desk.codebook} place={adding} put={desk.put} open={open} />
        </div>
      )}
      {node === null && shown !== 'new' ? (
        <p className="text-muted max-lg:hidden">Choose a category to read what it means.</p>
      ) : null}
    </>
  )
}
