'use client'
import { useState } from 'react'
import { ArticleText } from '../reading/article-text'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import type { ImportPreview } from './import-preview'

/** Blocks shown at first: a long article; a book is shown whole on request. */
const firstBlocks = 150

export interface TextPreviewProps {
  readonly preview: ImportPreview
  readonly language: string
  /** True while the text is read again: dimmed, nothing jumps. */
  readonly isStale: boolean
}

/** The text as it will be read. */
export function TextPreview({ preview: { content, text }, language, isStale }: TextPreviewProps) {
  const [isWhole, setWhole] = useState(false)
  const rest = content.content.length - firstBlocks
  return (
    <div
      aria-busy={isStale}
      className={classNames(
        'rounded-lg border bg-raised px-5 py-4 transition-opacity sm:px-8 sm:py-6',
        isStale && 'opacity-55',
      )}
    >
      <ArticleText
        content={content}
        text={text}
        language={language}
        {...(isWhole || rest <= 0 ? {} : { to: firstBlocks })}
      />
      {isWhole || rest <= 0 ? null : (
        <Button className="mt-4" onPress={() => setWhole(true)}>
          {`Show the other ${rest.toLocaleString('en')} paragraphs`}
        </Button>
      )}
    </div>
  )
}
