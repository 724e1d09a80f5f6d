import type { ReactNode } from 'react'
import type { CommentBlock, CommentBody, CommentInline } from '@/core/threads/body'
import { mentionedBy, type NameOf } from '@/core/threads/body-text'
import { parseDraftBody } from '@/core/threads/parse-body'
import { classNames } from '../ui/class-names'
import { bodyLook, mentionLook } from './body-look'

export interface CommentBodyViewProps {
  /** Checked again here: a damaged row shows a sentence instead of taking the page down. */
  readonly body: CommentBody
  /** The present names of those who are mentioned (`namesOf(members)`). */
  readonly nameOf: NameOf
  readonly className?: string
}

/** The text of a comment, as React elements made from its JSON. Works on the server and in the browser. */
export function CommentBodyView({ body, nameOf, className }: CommentBodyViewProps) {
  const checked = parseDraftBody(body)
  if (!checked) return <p className="text-sm text-muted italic">This comment is damaged and can’t be shown.</p>
  return (
    <div className={classNames(bodyLook, className)} dir="auto">
      <Blocks blocks={checked.content} nameOf={nameOf} />
    </div>
  )
}

function Blocks({ blocks, nameOf }: { readonly blocks: readonly CommentBlock[]; readonly nameOf: NameOf }) {
  return blocks.map((block, i) => <Block key={i} block={block} nameOf={nameOf} />)
}

function Block({ block, nameOf }: { readonly block: CommentBlock; readonly nameOf: NameOf }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      // An empty paragraph keeps its line.
      return <p>{block.content?.map((inline, i) => <Inline key={i} inline={inline} nameOf={nameOf} />) ?? <br />}</p>
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} nameOf={nameOf} />
        </blockquote>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List>
          {block.content.map((item, i) => (
            <li key={i}>
              <Blocks blocks={item.content} nameOf={nameOf} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function Inline({ inline, nameOf }: { readonly inline: CommentInline; readonly nameOf: NameOf }): ReactNode {
  if (inline.type === 'hardBreak') return <br />
  if (inline.type === 'mention') {
    return (
      <span className={mentionLook}>
        @<bdi>{nameOf(mentionedBy(inline))}</bdi>
      </span>
    )
  }
  return (inline.marks ?? []).reduceRight<ReactNode>((inside, mark) => {
    if (mark.type === 'link') {
      return (
        <a href={mark.attrs.href} target="_blank" rel="noopener nofollow">
          {inside}
        </a>
      )
    }
    return mark.type === 'bold' ? <strong>{inside}</strong> : <em>{inside}</em>
  }, inline.text)
}
