'use client'
import { classNames } from '../ui/class-names'
import { FileDrop } from '../ui/file-drop'
import type { ImportSource } from './import-source'
import { PasteBox } from './paste-box'

/** What the file dialog offers; the server looks at the content, whatever a file is called. */
const endings = ['.txt', '.text', '.md', '.markdown', '.html', '.htm']

export interface BringPanelProps {
  readonly onSources: (sources: readonly ImportSource[]) => void
  /** True beside a queue: smaller. */
  readonly isCompact: boolean
}

/** The two ways in: paste a text, or drop and choose files. */
export function BringPanel({ onSources, isCompact }: BringPanelProps) {
  return (
    <div className={classNames('grid gap-6', !isCompact && 'md:grid-cols-2 md:gap-8')}>
      <PasteBox onSources={onSources} isCompact={isCompact} />
      <FileDrop
        label={isCompact ? 'Drop more files' : 'Drop files here'}
        description={'Text, Markdown or saved web pages, as many as you like, up to 10\u00a0MB each.'}
        accept={endings}
        onFiles={(files) => onSources(files.map((file) => ({ kind: 'file', file })))}
        className={isCompact ? 'py-5' : 'justify-center md:my-6'}
      />
    </div>
  )
}
