'use client'
import { MessageSquare, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { counted } from '@/core/import/change'
import type { ShelfRow as Row } from '@/core/projects/shelf'
import type { ProgressRow } from '@/core/rounds/progress'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { Coders } from './coders'
import { sourceWords } from './published-words'
import { shelfColumns } from './shelf-columns'
import { StateBadge } from './state-badge'

export interface ShelfRowProps {
  readonly row: Row
  readonly href: string
  /** How far its coding is; undefined while that is not known. */
  readonly progress: ProgressRow | undefined
  readonly nameOf: (id: Row['coderIds'][number]) => string
  /** Somebody took it off the shelf while it was on the screen. */
  readonly isGone: boolean
  /** Null for those who may not. */
  readonly onEdit: (() => void) | null
  readonly onDelete: (() => void) | null
}

/** One article of the shelf: the whole line leads to its desk. */
export function ShelfRow({ row, href, progress, nameOf, isGone, onEdit, onDelete }: ShelfRowProps) {
  const source = sourceWords(row)
  return (
    <li
      className={classNames(
        shelfColumns,
        'relative -mx-3 items-center gap-y-2 border-b px-3 py-3.5',
        isGone ? 'text-faint' : 'hover:bg-wash has-[a:focus-visible]:bg-wash',
      )}
    >
      <div className="min-w-0 max-md:basis-full max-md:pr-10">
        <h2 className="font-serif text-[1.0625rem] leading-snug font-semibold text-pretty">
          {isGone ? (
            <s>{row.title}</s>
          ) : (
            <Link
              href={href}
              data-shelf-link
              lang={row.language === 'und' ? undefined : row.language}
              className="no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink"
            >
              {row.title}
            </Link>
          )}
        </h2>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted">
          {isGone ? 'Somebody took this article off the shelf.' : source || 'Source unknown'}
          {progress === undefined || isGone ? null : <StateBadge progress={progress} />}
        </p>
      </div>
      <Count label={row.wordCount === 1 ? 'word' : 'words'}>{row.wordCount.toLocaleString('en')}</Count>
      <Count
        label="highlights"
        words={`${counted(row.highlightCount, 'highlight')}, ${row.ownHighlightCount} of them yours`}
        title={`${row.ownHighlightCount} yours, ${row.highlightCount} in all`}
      >
        <span className={row.ownHighlightCount === 0 ? 'text-faint' : ''}>{row.ownHighlightCount}</span>
        <span className="text-faint"> / </span>
        <span className={row.highlightCount === 0 ? 'text-faint' : ''}>{row.highlightCount}</span>
      </Count>
      <div className="max-md:order-last">
        <Coders ids={row.coderIds} nameOf={nameOf} />
      </div>
      <Count
        label="open"
        words={counted(row.openThreadCount, 'open thread')}
        {...(row.openThreadCount === 0 ? { className: 'max-md:hidden' } : {})}
      >
        {row.openThreadCount === 0 ? (
          <span className="text-faint">0</span>
        ) : (
          <span className="inline-flex items-center gap-1.5">
            <MessageSquare aria-hidden className="size-3.5 text-muted" />
            {row.openThreadCount}
          </span>
        )}
      </Count>
      <div className="relative z-10 max-md:absolute max-md:top-2.5 max-md:right-1 md:justify-self-end">
        {!isGone && (onEdit || onDelete) ? (
          <MenuTrigger>
            <IconButton label={`Actions for ${row.title}`} size="sm" className="text-muted">
              <MoreHorizontal aria-hidden className="size-4" />
            </IconButton>
            <Menu aria-label={row.title} placement="bottom end">
              {onEdit ? (
                <MenuItem id="edit" icon={<Pencil aria-hidden className="size-4" />} onAction={onEdit}>
                  Correct the details
                </MenuItem>
              ) : null}
              {onDelete ? (
                <MenuItem id="delete" isDanger icon={<Trash2 aria-hidden className="size-4" />} onAction={onDelete}>
                  Take off the shelf
                </MenuItem>
              ) : null}
            </Menu>
          </MenuTrigger>
        ) : null}
      </div>
    </li>
  )
}

interface CountProps {
  /** Stands after the number on a phone, where no column has a head. */
  readonly label: string
  /** The whole, for screen readers; the number and the label when left out. */
  readonly words?: string
  readonly title?: string
  readonly className?: string
  readonly children: ReactNode
}

function Count({ label, words, title, className, children }: CountProps) {
  return (
    <div
      title={title}
      className={classNames('text-sm tabular-nums max-md:text-[0.8125rem] max-md:text-muted md:text-end', className)}
    >
      <span aria-hidden={words ? true : undefined}>
        {children}
        <span className="md:sr-only"> {label}</span>
      </span>
      {words ? <span className="sr-only">{words}</span> : null}
    </div>
  )
}
