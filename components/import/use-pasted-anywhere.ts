'use client'
import { useEffect, useRef } from 'react'
import { pastedOf, sourcesOf, type ImportSource } from './import-source'

const fields = 'input, textarea, [contenteditable]:not([contenteditable="false"])'

/** Takes what is pasted while no field has the focus. */
export function usePastedAnywhere(onSources: (sources: readonly ImportSource[]) => void): void {
  const latest = useRef(onSources)
  useEffect(() => {
    latest.current = onSources
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(fields))) return
      const sources = sourcesOf(pastedOf(event.clipboardData))
      if (sources.length === 0) return
      event.preventDefault()
      latest.current(sources)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [])
}
