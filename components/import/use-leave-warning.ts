'use client'
import { useEffect } from 'react'
import { isUnfinished, type ImportEntry } from './import-entry'

/** Lets the browser ask before the page is closed or loaded anew while texts wait for the shelf. */
export function useLeaveWarning(entries: readonly ImportEntry[]): void {
  const isAtRisk = entries.some(isUnfinished)
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}
