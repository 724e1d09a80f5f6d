import { useMemo } from 'react'
import type { Content } from '@/core/text/content'
import { articleHtml, type ArticlePart } from './article-html'
import './reading.css'

export interface ArticleTextProps extends ArticlePart {
  readonly content: Content
  /** `textOf(content)`: the text that offsets count in. */
  readonly text: string
  /** BCP 47 tag; `und` when unknown. */
  readonly language: string
}

/**
 * The text of a version, rendered on the server or in the browser. React hands it over as one piece of HTML and never
 * looks inside again, so that the painter may: keep `content` and `text` the same objects while it is mounted.
 * For a long text give `to` (say 40) and let `ReadingSurface` fetch the rest through `restHref`.
 */
export function ArticleText({ content, text, language, from, to }: ArticleTextProps) {
  const html = useMemo(
    () => ({
      __html: articleHtml(content, text, {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }),
    }),
    [content, text, from, to],
  )
  return (
    <div
      className="article-text"
      lang={language === 'und' ? undefined : language}
      dangerouslySetInnerHTML={html}
      suppressHydrationWarning
    />
  )
}
