'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { OldTag } from '@/core/codebook/recheck'
import { type Codebook, nodeOf } from '@/core/codebook/tree'
import { counted } from '@/core/import/change'
import type { ProjectId, UserId } from '@/core/ids'
import { CategoryPicker } from '../codebook/category-picker'
import { passageHref } from '../codebook/teaching-links'
import { useCommands } from '../shell/commands-provider'
import { useKeys } from '../shell/use-keys'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { showToast } from '../ui/toasts'
import { RecheckGroup } from './recheck-group'
import { groupOldTags, keyOf } from './recheck-groups'
import { RecheckRow } from './recheck-row'
import type { RecheckList } from './use-recheck-list'
import { useRetagging } from './use-retagging'

export interface RecheckTagsProps {
  readonly projectId: ProjectId
  readonly viewerId: UserId
  readonly nameOf: (id: UserId) => string
  readonly codebook: Codebook
  readonly list: RecheckList
  readonly onReadAnew: () => void
}

/** From this many on, tags of one meaning can be confirmed together. */
const together = 3

/** The tags by category; keys act on the row that has the mark. */
export function RecheckTags({ projectId, viewerId, nameOf, codebook, list, onReadAnew }: RecheckTagsProps) {
  const box = useRef<HTMLDivElement>(null)
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [asked, setAsked] = useState<readonly OldTag[] | null>(null)
  const takeToast = useRef<() => void>(() => {})
  const groups = useMemo(() => groupOldTags(codebook, list.tags), [codebook, list.tags])
  const order = groups
    .flatMap(({ layers }) => layers.flatMap(({ tags }) => tags))
    .filter((tag) => !list.leaving.has(keyOf(tag)))
  const found = order.findIndex((tag) => keyOf(tag) === chosenKey)
  const at = found < 0 ? 0 : found
  const active = order[at] ?? null

  const linkOf = (tag: OldTag) => box.current?.querySelector<HTMLElement>(`[data-recheck="${keyOf(tag)}"]`) ?? null
  const goTo = (tag: OldTag | null | undefined) => {
    if (!tag) return
    setChosenKey(keyOf(tag))
    linkOf(tag)?.focus({ preventScroll: false })
  }
  // The first step marks where one is; the row that is marked without focus is not passed over.
  const step = (by: 1 | -1) => {
    const hasFocus = active !== null && linkOf(active)?.closest('li')?.contains(document.activeElement)
    goTo(hasFocus ? order[Math.min(Math.max(at + by, 0), order.length - 1)] : active)
  }
  const after = (gone: ReadonlySet<string>) => {
    const rest = order.slice(at + 1).find((tag) => !gone.has(keyOf(tag)))
    return rest ?? order.slice(0, at).findLast((tag) => !gone.has(keyOf(tag)))
  }
  const isMine = ({ authorId }: OldTag) => authorId === viewerId
  const nameOfCategory = ({ categoryId }: OldTag) => nodeOf(codebook, categoryId)?.category.name ?? 'its category'

  const confirm = async (tags: readonly OldTag[]) => {
    const [first] = tags
    if (first === undefined) return
    const hadFocus = box.current?.contains(document.activeElement) ?? false
    const next = after(new Set(tags.map(keyOf)))
    if (hadFocus || next === undefined) goTo(next)
    const answer = await list.confirm(tags)
    takeToast.current()
    const left = list.left - tags.length
    takeToast.current = showToast(
      answer.ok
        ? {
            message: `${tags.length === 1 ? 'Confirmed' : `${tags.length} confirmed`} as “${nameOfCategory(first)}”. ${left <= 0 ? 'That was the last one.' : `${left.toLocaleString('en')} left.`}`,
          }
        : { tone: 'danger', message: answer.error.detail },
    )
  }
  const skip = (tag: OldTag) => {
    list.skip(tag)
    goTo(order[order.indexOf(tag) + 1] ?? tag)
  }
  const retagging = useRetagging({
    projectId,
    onUndone: onReadAnew,
    onChanged: (tag, categoryIds) => {
      if (!categoryIds.includes(tag.categoryId)) {
        const next = after(new Set([keyOf(tag)]))
        // The menu gives the focus back to the row first; that row then leaves.
        requestAnimationFrame(() => goTo(next))
      }
      list.dropTagsBut(tag.highlightId, categoryIds)
    },
  })
  const change = (tag: OldTag) => {
    goTo(tag)
    void retagging.open(tag, () => linkOf(tag)?.getBoundingClientRect() ?? null)
  }
  const onActive = (deed: (tag: OldTag) => void) => {
    if (active === null) return
    if (isMine(active)) return deed(active)
    showToast({ message: `This tag is ${nameOf(active.authorId)}’s to recheck.` })
  }
  const keys = {
    y: () => onActive((tag) => void confirm([tag])),
    c: () => onActive(change),
    s: () => onActive(skip),
    j: () => step(1),
    k: () => step(-1),
  }
  const latest = useRef<typeof keys | null>(null)
  useEffect(() => {
    latest.current = keys
  })
  useCommands(
    useMemo(() => {
      const section = 'Recheck'
      return [
        {
          id: 'recheck.confirm',
          label: 'Confirm the tag',
          keys: 'y',
          section,
          words: 'yes hold',
          run: () => latest.current?.y(),
        },
        { id: 'recheck.change', label: 'Change the categories', keys: 'c', section, run: () => latest.current?.c() },
        { id: 'recheck.skip', label: 'Skip the tag', keys: 's', section, run: () => latest.current?.s() },
        { id: 'recheck.next', label: 'Next tag', keys: 'j', section, run: () => latest.current?.j() },
        { id: 'recheck.previous', label: 'Previous tag', keys: 'k', section, run: () => latest.current?.k() },
      ]
    }, []),
  )
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1) }, { within: box })

  return (
    <div ref={box}>
      {groups.map((group) => {
        const node = nodeOf(codebook, group.categoryId)
        return node === null ? null : (
          <RecheckGroup
            key={group.categoryId}
            projectId={projectId}
            group={group}
            category={node.category}
            path={node.path}
            confirmAll={(tags) => {
              const staying = tags.filter((tag) => isMine(tag) && !list.leaving.has(keyOf(tag)))
              return staying.length < together ? null : (
                <Button size="sm" look="plain" className="-mr-1 text-muted" onPress={() => setAsked(staying)}>
                  Confirm all {staying.length.toLocaleString('en')} …
                </Button>
              )
            }}
            row={(tag) => {
              const key = keyOf(tag)
              return (
                <RecheckRow
                  key={key}
                  tag={tag}
                  rowKey={key}
                  href={passageHref(projectId, tag.articleId, tag.highlightId)}
                  name={isMine(tag) ? null : nameOf(tag.authorId)}
                  isActive={tag === active}
                  isLeaving={list.leaving.has(key)}
                  isSkipped={list.skipped.has(key)}
                  deeds={
                    isMine(tag)
                      ? { onConfirm: () => void confirm([tag]), onChange: () => change(tag), onSkip: () => skip(tag) }
                      : null
                  }
                  onActive={() => setChosenKey(key)}
                />
              )
            }}
          />
        )
      })}
      <ConfirmDialog
        title="Confirm them all?"
        confirmLabel={`Confirm ${counted(asked?.length ?? 0, 'tag')}`}
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        onConfirm={() => {
          if (asked) void confirm(asked)
        }}
      >
        {asked?.[0]
          ? `All ${asked.length} passages then count as looked at, under what “${nameOfCategory(asked[0])}” means now. This can’t be undone.`
          : null}
      </ConfirmDialog>
      <CategoryPicker
        at={retagging.menu?.at ?? null}
        label="Categories of the passage"
        codebook={codebook}
        chosen={retagging.menu?.chosen ?? []}
        onToggle={retagging.toggle}
        onDone={() => void retagging.finish()}
      />
    </div>
  )
}
