'use client'
import { ArrowLeft, ChevronDown, ChevronUp, Columns2 } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { LinkButton } from '../ui/link-button'

export interface DisputeBarProps {
  /** Of the article, and where it is. */
  readonly title: string
  readonly home: string
  /** “3 of 17 open”. */
  readonly progress: string
  /** Where the sides stand side by side; null when that would tell who they are. */
  readonly compareHref: string | null
  readonly onStep: (by: 1 | -1) => void
}

/** Back to the article, where one stands among its disagreements, and the way to the next. */
export function DisputeBar({ title, home, progress, compareHref, onStep }: DisputeBarProps) {
  return (
    <div className="dispute-bar no-print">
      <LinkButton
        href={home}
        look="plain"
        size="sm"
        className="-ml-2.5 min-w-0 text-muted"
        icon={<ArrowLeft aria-hidden className="size-4 shrink-0" />}
      >
        <span className="truncate">{title}</span>
      </LinkButton>
      <p role="status" className="ml-auto text-sm whitespace-nowrap text-muted tabular-nums">
        {progress}
      </p>
      <span className="flex">
        <IconButton label="Previous disagreement" keys="k" onPress={() => onStep(-1)}>
          <ChevronUp aria-hidden className="size-4" />
        </IconButton>
        <IconButton label="Next disagreement" keys="j" onPress={() => onStep(1)}>
          <ChevronDown aria-hidden className="size-4" />
        </IconButton>
      </span>
      {compareHref === null ? null : (
        <LinkButton
          size="sm"
          href={compareHref}
          icon={<Columns2 aria-hidden className="size-4" />}
          className="shrink-0"
        >
          <span className="max-sm:sr-only">Side by side</span>
        </LinkButton>
      )}
    </div>
  )
}
