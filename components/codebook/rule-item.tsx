'use client'
import { Ban, Check, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuTrigger } from 'react-aria-components/Menu'
import type { CategoryRule } from '@/core/codebook/rule'
import type { RuleId } from '@/core/ids'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { RelativeTime } from '../ui/relative-time'

/** What a lead may do to a rule. */
export interface RuleActions {
  readonly onReword: () => void
  readonly onRemove: () => void
}

export interface RuleItemProps {
  readonly rule: CategoryRule
  /** Who added it. */
  readonly name: string
  /** The way to the decision it came from. */
  readonly source: ReactNode
  readonly actions: RuleActions | null
}

/** A rule in words: when to use the category or when not to, who said so, and where it comes from. */
export function RuleItem({ rule, name, source, actions }: RuleItemProps) {
  const isUse = rule.kind === 'use'
  const Sign = isUse ? Check : Ban
  return (
    <li className="grid grid-cols-[4.25rem_minmax(0,1fr)_auto] gap-x-2 py-2.5">
      <span className="flex items-center gap-1.5 self-start pt-0.5 text-[0.8125rem] font-medium">
        <Sign aria-hidden className="size-3.5 text-muted" />
        {isUse ? 'Use' : 'Avoid'}
      </span>
      <div className="min-w-0">
        <p className="max-w-measure font-serif text-base leading-relaxed text-pretty wrap-anywhere whitespace-pre-wrap">
          {rule.text}
        </p>
        <Provenance name={name} at={rule.createdAt} source={source} />
      </div>
      {actions ? <RuleMenu rule={rule} {...actions} /> : <span />}
    </li>
  )
}

/** Who added something, when, and from which decision. */
export function Provenance({
  name,
  at,
  source,
}: {
  readonly name: string
  readonly at: string
  readonly source: ReactNode
}) {
  return (
    <p className="mt-0.5 text-[0.8125rem] text-pretty text-muted">
      <bdi>{name}</bdi> · <RelativeTime at={at} /> · {source}
    </p>
  )
}

/** The id of the button that opens a rule's menu, for the focus to come back to. */
export function ruleMenuId(id: RuleId): string {
  return `rule-menu-${id}`
}

/** The menu of a rule or an example. */
export function RuleMenu({ rule, onReword, onRemove }: RuleActions & { readonly rule: CategoryRule }) {
  const noun = rule.kind === 'example' ? 'example' : 'rule'
  const words = rule.text.length > 40 ? `${rule.text.slice(0, 40).trimEnd()} …` : rule.text
  return (
    <MenuTrigger>
      <IconButton
        id={ruleMenuId(rule.id)}
        label={words === '' ? `Actions for the ${noun}` : `Actions for the ${noun} “${words}”`}
        size="sm"
        className="-my-1 text-muted"
      >
        <MoreHorizontal aria-hidden className="size-4" />
      </IconButton>
      <Menu aria-label={`The ${noun}`} placement="bottom end">
        <MenuItem id="reword" icon={<Pencil aria-hidden className="size-4" />} onAction={onReword}>
          {rule.kind === 'example' ? 'Say what it shows' : 'Reword'}
        </MenuItem>
        <MenuItem id="remove" isDanger icon={<Trash2 aria-hidden className="size-4" />} onAction={onRemove}>
          Remove
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
