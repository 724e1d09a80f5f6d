'use client'
import { useLayoutEffect, useState } from 'react'
import type { Span } from '@/core/text/offset'
import { buttonLook } from '../ui/button-look'
import { Kbd } from '../ui/kbd'
import type { Reader } from './reader'

export interface ChoiceButtonProps {
  readonly reader: Reader
  readonly choice: Span
  readonly onPress: () => void
}

/** “Highlight”, floating under the end of the chosen passage, clear of the handles a touch screen puts there. */
export function ChoiceButton({ reader, choice, onPress }: ChoiceButtonProps) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const settle = () => {
      const box = reader.root?.getBoundingClientRect()
      const rect = reader.rectOf({ start: Math.max(choice.start, choice.end - 1), end: choice.end })
      if (!box || !rect) return setPlace(null)
      const left = Math.max(0, Math.min(box.width - 128, rect.right - box.left - 48))
      setPlace({ left, top: rect.bottom - box.top + (matchMedia('(pointer: coarse)').matches ? 30 : 8) })
    }
    settle()
    return reader.onLayout(settle)
  }, [reader, choice])
  if (!place) return null
  return (
    <button
      type="button"
      data-keep-choice
      className={`${buttonLook('primary', 'sm')} shadow-lift absolute z-20`}
      style={place}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      Highlight
      <Kbd keys="h" isOnInk />
    </button>
  )
}
