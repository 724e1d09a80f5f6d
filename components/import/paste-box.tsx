'use client'
import { useState } from 'react'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-area'
import { pastedOf, sourcesOf, type ImportSource } from './import-source'

export interface PasteBoxProps {
  readonly onSources: (sources: readonly ImportSource[]) => void
  /** True beside a queue: a line or two. */
  readonly isCompact: boolean
}

/** Takes a text as it is pasted, with its headings, links and emphasis; what is typed waits for the button. */
export function PasteBox({ onSources, isCompact }: PasteBoxProps) {
  const [typed, setTyped] = useState('')
  const give = () => {
    if (typed.trim() === '') return
    onSources([{ kind: 'paste', text: typed }])
    setTyped('')
  }
  return (
    <div className="flex h-full flex-col gap-2">
      <TextArea
        label="Paste an article"
        description="From a web page, a PDF, a mail or a word processor. It is read at once; you look it over next."
        placeholder="Paste here"
        rows={isCompact ? 2 : 10}
        value={typed}
        onChange={setTyped}
        className={isCompact ? '' : 'flex-1 [&_textarea]:min-h-52 [&_textarea]:flex-1'}
        onPaste={(event) => {
          if (typed !== '') return
          const sources = sourcesOf(pastedOf(event.clipboardData))
          if (sources.length === 0) return
          event.preventDefault()
          onSources(sources)
        }}
      />
      {typed === '' ? null : (
        <Button className="self-start" onPress={give}>
          Read this text
        </Button>
      )}
    </div>
  )
}
