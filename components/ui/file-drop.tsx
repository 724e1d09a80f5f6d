'use client'
import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { buttonLook } from './button-look'
import { classNames } from './class-names'

export interface FileDropProps {
  /** What to drop: "Drop articles here". */
  readonly label: string
  /** Which kinds are read, in words. */
  readonly description?: ReactNode
  /** Endings or media types offered when choosing, e.g. `['.txt', '.md']`. Dropped files are not filtered: say what could not be read. */
  readonly accept?: readonly string[]
  readonly isMultiple?: boolean
  readonly isDisabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly className?: string
}

/** Takes files that are dropped, pasted or chosen. */
export function FileDrop({
  label,
  description,
  accept,
  isMultiple = true,
  isDisabled = false,
  onFiles,
  className,
}: FileDropProps) {
  const give = (files: readonly File[]) => {
    const taken = isMultiple ? files : files.slice(0, 1)
    if (taken.length > 0) onFiles(taken)
  }
  return (
    <DropZone
      isDisabled={isDisabled}
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const files = await Promise.all(
          items.flatMap((dropped) => (dropped.kind === 'file' ? [dropped.getFile()] : [])),
        )
        give(files)
      }}
      className={classNames(
        'flex flex-col items-center gap-1.5 rounded-lg border border-dashed border-rule-strong px-6 py-9 text-center transition-colors',
        'data-disabled:opacity-50 data-drop-target:border-solid data-drop-target:border-ink data-drop-target:bg-wash data-focus-visible:outline-2 data-focus-visible:outline-ink',
        className,
      )}
    >
      <FileUp aria-hidden className="mb-1 size-6 text-faint" strokeWidth={1.5} />
      <p className="font-medium">{label}</p>
      {description ? <p className="max-w-md text-[0.8125rem] text-pretty text-muted">{description}</p> : null}
      <FileTrigger
        allowsMultiple={isMultiple}
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(list) => give(list ? [...list] : [])}
      >
        <AriaButton isDisabled={isDisabled} className={classNames(buttonLook('quiet', 'sm'), 'mt-2')}>
          {isMultiple ? 'Choose files' : 'Choose a file'}
        </AriaButton>
      </FileTrigger>
    </DropZone>
  )
}
