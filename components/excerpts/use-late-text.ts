'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How long typing rests before it is told, in milliseconds. */
const rest = 250

/** A text field whose changes are told when typing rests. What is set from outside meanwhile replaces what was typed. */
export function useLateText(
  value: string,
  onChange: (text: string) => void,
): readonly [string, (text: string) => void, () => void] {
  const [typed, setTyped] = useState(value)
  const [told, setTold] = useState(value)
  if (value !== told) {
    setTold(value)
    setTyped(value)
  }
  const latest = useRef(onChange)
  useLayoutEffect(() => {
    latest.current = onChange
  })
  const isLate = typed.trim() !== told
  useEffect(() => {
    if (!isLate) return
    const timer = setTimeout(() => {
      setTold(typed.trim())
      latest.current(typed.trim())
    }, rest)
    return () => clearTimeout(timer)
  }, [isLate, typed])
  const tellNow = () => {
    if (!isLate) return
    setTold(typed.trim())
    onChange(typed.trim())
  }
  return [typed, setTyped, tellNow]
}
