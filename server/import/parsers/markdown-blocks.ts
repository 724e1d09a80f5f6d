import 'server-only'

import { mergeInlines, styled, trimInlines } from '@/core/import/inlines'
import type { LineJoiner } from '@/core/import/line-joiner'
import type { Block, Inline, Mark } from '@/core/text/content'
import { isHref } from '@/core/text/href'
import { blocksOfHtml } from './html'
import { emptyToNone, oneLine, toHref } from './inline-text'
import type { MarkdownRoot } from './markdown'

type Node = MarkdownRoot['children'][number]
type Of<Type extends Node['type']> = Extract<Node, { type: Type }>
type Phrasing = Of<'paragraph'>['children'][number]

const marksOf = { emphasis: { type: 'italic' }, strong: { type: 'bold' }, delete: { type: 'strike' } } as const

/** Turns a Markdown tree into blocks of our schema, and counts what the schema has no place for. */
export class MarkdownBlocks {
  emptyLinks = 0
  pictures = 0
  tags = 0
  private readonly targets = new Map<string, string>()
  private readonly notes: Block[] = []

  /** Lines of a paragraph are joined through `joiner`; with null every line end stays one. */
  constructor(
    private readonly root: MarkdownRoot,
    private readonly joiner: LineJoiner | null,
  ) {}

  blocks(): readonly Block[] {
    for (const node of this.root.children) {
      if (node.type === 'definition') this.targets.set(node.identifier, node.url)
    }
    const blocks = this.flow(this.root.children)
    return [...blocks, ...this.notes]
  }

  private flow(nodes: readonly Node[]): readonly Block[] {
    return nodes.flatMap((node) => this.block(node))
  }

  private block(node: Node): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node)
      case 'heading': {
        const level = node.depth > 4 ? 4 : node.depth
        return [{ type: 'heading', attrs: { level: level as 1 | 2 | 3 | 4 }, ...this.content(node.children) }]
      }
      case 'blockquote': {
        const content = this.flow(node.children)
        return content.length > 0 ? [{ type: 'blockquote', content }] : []
      }
      case 'list':
        return this.list(node)
      case 'table':
        return [this.table(node)]
      case 'code':
        return node.value === '' ? [] : [{ type: 'codeBlock', content: [{ type: 'text', text: node.value }] }]
      case 'html': {
        this.tags += 1
        return blocksOfHtml(node.value).blocks
      }
      case 'footnoteDefinition': {
        const [first, ...rest] = this.flow(node.children)
        const label = styled(`[${oneLine(node.label ?? node.identifier)}] `)
        if (first?.type === 'paragraph')
          this.notes.push({ ...first, content: mergeInlines([label, ...(first.content ?? [])]) }, ...rest)
        else if (first) this.notes.push(first, ...rest)
        return []
      }
      default:
        return []
    }
  }

  private paragraph(node: Of<'paragraph'>): readonly Block[] {
    const pictures = node.children.filter((child) => child.type === 'image' || child.type === 'imageReference')
    const onlyPictures = node.children.filter((child) => !isBlank(child)).length === pictures.length
    if (pictures.length === 0 || !onlyPictures) return [{ type: 'paragraph', ...this.content(node.children) }]
    this.pictures += pictures.length
    return pictures.flatMap(({ alt }) =>
      alt?.includes(' ') ? [{ type: 'caption' as const, content: [styled(oneLine(alt))] }] : [],
    )
  }

  private list(node: Of<'list'>): readonly Block[] {
    const content = node.children.flatMap((item) => {
      const blocks = this.flow(item.children)
      if (blocks.length === 0) return []
      const [first, ...rest] = blocks
      if (item.checked == null || first?.type !== 'paragraph') return [{ type: 'listItem' as const, content: blocks }]
      const box = styled(item.checked ? '☑ ' : '☐ ')
      return [
        {
          type: 'listItem' as const,
          content: [{ ...first, content: mergeInlines([box, ...(first.content ?? [])]) }, ...rest],
        },
      ]
    })
    if (content.length === 0) return []
    if (!node.ordered) return [{ type: 'bulletList', content }]
    const start = node.start ?? 1
    return [{ type: 'orderedList', ...(start !== 1 && { attrs: { start } }), content }]
  }

  private table(node: Of<'table'>): Block {
    return {
      type: 'table',
      content: node.children.map((row, i) => ({
        type: 'tableRow',
        content: row.children.map((cell) => ({
          type: i === 0 ? 'tableHeader' : 'tableCell',
          content: [{ type: 'paragraph', ...this.content(cell.children) }],
        })),
      })),
    }
  }

  private content(nodes: readonly Phrasing[]): { readonly content?: readonly Inline[] } {
    return emptyToNone(trimInlines(mergeInlines(nodes.flatMap((node) => this.inline(node, [])))))
  }

  private inline(node: Phrasing, marks: readonly Mark[]): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return this.text(node.value, marks)
      case 'inlineCode':
        return [styled(oneLine(node.value), marks)]
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.inside(node.children, withMark(marks, marksOf[node.type]))
      case 'break':
        return [{ type: 'hardBreak' }]
      case 'link':
        return this.link(node.children, node.url, marks)
      case 'linkReference':
        return this.link(node.children, this.targets.get(node.identifier) ?? '', marks)
      case 'image':
      case 'imageReference':
        this.pictures += 1
        return []
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: 'hardBreak' }]
        this.tags += 1
        return []
      case 'footnoteReference':
        return [styled(`[${oneLine(node.label ?? node.identifier)}]`, marks)]
    }
  }

  private inside(nodes: readonly Phrasing[], marks: readonly Mark[]): readonly Inline[] {
    return nodes.flatMap((node) => this.inline(node, marks))
  }

  private link(nodes: readonly Phrasing[], url: string, marks: readonly Mark[]): readonly Inline[] {
    const href = toHref(url)
    if (isHref(href)) return this.inside(nodes, withMark(marks, { type: 'link', attrs: { href } }))
    this.emptyLinks += 1
    return this.inside(nodes, marks)
  }

  private text(value: string, marks: readonly Mark[]): readonly Inline[] {
    const lines = value.split('\n').map((line, i, all) => {
      const begun = i > 0 ? line.trimStart() : line
      return i < all.length - 1 ? begun.trimEnd() : begun
    })
    if (this.joiner) return value === '' ? [] : [styled(oneLine(this.joiner.join(lines)), marks)]
    return lines.flatMap((line, i): readonly Inline[] => [
      ...(i > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...(line === '' ? [] : [styled(oneLine(line), marks)]),
    ])
  }
}

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark]
}

function isBlank(node: Phrasing): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
