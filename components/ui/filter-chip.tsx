'use client'
import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'

export interface FilterChipProps {
  readonly name: string
  readonly onRemove: () => void
}

/** A chosen filter in a list of them, with the way to take it off. */
export function FilterChip({ name, onRemove }: FilterChipProps) {
  return (
    <li className="inline-flex max-w-72 items-center gap-1 rounded-sm border py-0.5 pr-1 pl-2 text-[0.8125rem] leading-5">
      <bdi className="truncate">{name}</bdi>
      <RemoveFilterButton name={name} onRemove={onRemove} />
    </li>
  )
}

/** Takes a filter off, for chips of another look. */
export function RemoveFilterButton({ name, onRemove }: FilterChipProps) {
  return (
    <AriaButton
      aria-label={`Remove the filter ${name}`}
      onPress={onRemove}
      className="grid size-5 shrink-0 place-items-center rounded-sm hover:bg-wash-strong pointer-coarse:size-9"
    >
      <X aria-hidden className="size-3.5" />
    </AriaButton>
  )
}
