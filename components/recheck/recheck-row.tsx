'use client'
import { Check, Replace, SkipForward } from 'lucide-react'
import Link from 'next/link'
import type { OldTag } from '@/core/codebook/recheck'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'

/** What the viewer may do to an own tag. */
export interface RowDeeds {
  readonly onConfirm: () => void
  readonly onChange: () => void
  readonly onSkip: () => void
}

export interface RecheckRowProps {
  readonly tag: OldTag
  /** `keyOf` of the tag; the row's link bears it, to be found by. */
  readonly rowKey: string
  readonly href: string
  /** Whose tag it is, when it is somebody else's. */
  readonly name: string | null
  readonly isActive: boolean
  readonly isLeaving: boolean
  readonly isSkipped: boolean
  /** Null for tags of others, which are theirs to recheck. */
  readonly deeds: RowDeeds | null
  readonly onActive: () => void
}

/** A tag to recheck: the passage with what stands around it, and whether the category still fits. */
export function RecheckRow(props: RecheckRowProps) {
  const { tag, rowKey, href, name, isActive, isLeaving, isSkipped, deeds, onActive } = props
  const { prefix, exact, suffix, articleTitle } = tag
  return (
    <li
      inert={isLeaving}
      className={classNames(
        'grid transition-[grid-template-rows,opacity] duration-180 ease-quiet motion-reduce:transition-none',
        isLeaving ? 'grid-rows-[0fr] opacity-0' : 'grid-rows-[1fr]',
      )}
    >
      <div className="min-h-0 overflow-hidden">
        <div
          onFocusCapture={onActive}
          data-active={isActive || undefined}
          className={classNames(
            'flex flex-wrap items-end gap-x-6 gap-y-2.5 border-b border-l-2 border-l-transparent py-3.5 pl-3 pr-1',
            'data-active:border-l-ink data-active:bg-wash',
          )}
        >
          <div className="min-w-0 flex-1 basis-96">
            <p className="line-clamp-6 max-w-measure font-serif text-base leading-relaxed text-pretty wrap-anywhere">
              <span className="text-muted">{wordsBefore(prefix)}</span>
              <Link
                href={href}
                data-recheck={rowKey}
                className="rounded-sm decoration-rule-strong decoration-from-font underline-offset-[0.18em] not-hover:no-underline hover:underline focus-visible:outline-offset-1"
              >
                {exact}
              </Link>
              <span className="text-muted">{wordsAfter(suffix)}</span>
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-[0.8125rem] text-muted">
              <bdi>{articleTitle}</bdi>
              {name === null ? null : (
                <>
                  <span aria-hidden>·</span>
                  <span>
                    tagged by <bdi>{name}</bdi>
                  </span>
                </>
              )}
              {isSkipped ? <Badge className="ml-1">skipped</Badge> : null}
            </p>
          </div>
          {deeds ? (
            <div
              className={classNames(
                'flex flex-wrap gap-1.5 max-sm:w-full max-sm:[&>*]:flex-1',
                !isActive && '[&_kbd]:invisible',
              )}
            >
              <Button size="sm" keys="y" icon={<Check aria-hidden className="size-3.5" />} onPress={deeds.onConfirm}>
                Confirm
              </Button>
              <Button size="sm" keys="c" icon={<Replace aria-hidden className="size-3.5" />} onPress={deeds.onChange}>
                Change
              </Button>
              <Button
                size="sm"
                look="plain"
                keys="s"
                icon={<SkipForward aria-hidden className="size-3.5" />}
                onPress={deeds.onSkip}
              >
                Skip
              </Button>
            </div>
          ) : null}
        </div>
      </div>
    </li>
  )
}

/** Shorter contexts were not cut: the text begins or ends there. */
const cutFrom = 56

/** What stands before a passage, from a whole word on. */
function wordsBefore(prefix: string): string {
  return prefix.length < cutFrom ? prefix : `… ${prefix.replace(/^\S*\s+/, '')}`
}

/** What stands after a passage, up to a whole word. */
function wordsAfter(suffix: string): string {
  return suffix.length < cutFrom ? suffix : `${suffix.replace(/\s+\S*$/, '')} …`
}
