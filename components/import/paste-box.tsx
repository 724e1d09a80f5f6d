'use client'
import { useState } from 'react'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-area'
import { pastedOf, sourcesOf, type ImportSource } from './import-source'

export interface PasteBoxProps {
  readonly onSources: (sources: readonly ImportSource[]) => void
  /** Lines it shows. */
  readonly rows: number
  readonly hasFocus?: boolean
}

/** Takes a text as it is pasted, with its headings, links and emphasis; what is typed waits for the button. */
export function PasteBox({ onSources, rows, hasFocus = false }: PasteBoxProps) {
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
        rows={rows}
        value={typed}
        onChange={setTyped}
        autoFocus={hasFocus}
        className="flex-1 [&_textarea]:flex-1"
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
