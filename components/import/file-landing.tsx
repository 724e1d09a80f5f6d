'use client'
import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

export interface FileLandingProps {
  /** What a drop does, in words. */
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * Takes files dropped anywhere on the page and covers it while they hover. For the mouse only: what it does can be done
 * elsewhere by keyboard.
 */
export function FileLanding({ label, onFiles }: FileLandingProps) {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Without a place to go to, the pointer has left the window.
      if (event.relatedTarget === null) setOver(false)
    }
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) latest.current(files)
    }
    // Captured, so that no smaller drop zone takes the same files a second time.
    const options = { capture: true }
    window.addEventListener('dragenter', enter, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('dragover', over, options)
    window.addEventListener('drop', drop, options)
    return () => {
      window.removeEventListener('dragenter', enter, options)
      window.removeEventListener('dragleave', leave, options)
      window.removeEventListener('dragover', over, options)
      window.removeEventListener('drop', drop, options)
    }
  }, [])

  if (!isOver) return null
  return (
    <div aria-hidden className="fixed inset-0 z-60 bg-veil p-4 animate-[appear_110ms]">
      <div className="flex h-full flex-col items-center justify-center gap-3 rounded-lg border-2 border-dashed border-ink bg-paper/90">
        <FileDown className="size-8" strokeWidth={1.5} />
        <p className="font-serif text-xl font-semibold">{label}</p>
      </div>
    </div>
  )
}
