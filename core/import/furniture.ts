import type { Block } from '../text/content'
import { isBareLinks } from './bare-link'
import { isCaption } from './caption'
import { changeOf, counted, type ImportChange } from './change'
import { lineOf, withInlines } from './inlines'

/** A kind of passage that belongs to the page an article stood on, not to the article. */
interface Furniture {
  readonly code: string
  readonly is: (text: string) => boolean
  readonly detail: (count: number) => string
}

const related =
  /^(?:related(?:\s+(?:articles?|stor(?:y|ies)|content|reading|coverage|links?|posts?))?|read (?:also|more|next|on)|see also|also read|more on this(?: topic)?|recommended|lesen sie auch|mehr zum thema|siehe auch|lire aussi|à lire aussi|lea también|leia também|leggi anche|lees ook|czytaj też|čtěte také|читайте также|читайте ещё|по теме|материалы по теме|читайте також|за темою)\s*[:：]/iu
const disclaimer =
  /\b(?:views?|opinions?)(?: and (?:views|opinions))? expressed\b.*\b(?:not\b.*\b(?:reflect|represent|those)|(?:solely |only )?(?:those|that) of|(?:the author|his|her|their)(?:['’]s)? own)\b|мнение (?:автора|редакции) может не совпадать|думка автора може не збігатися/isu
const boilerplate =
  /^(?:(?:copyright|©)\s[^!?]{1,120}|[^!?]{0,120}all rights reserved|advertisement|advertising|sponsored(?: content)?|continue reading(?: below)?|story continues below(?: advertisement)?|share(?: this)?(?: article| story| page)?(?: on (?:facebook|twitter|x|linkedin))?|share on (?:facebook|twitter|x|linkedin)|subscribe(?: now)?|sign up(?: for our newsletter)?|subscribe to our newsletter|follow us on [^.!?]{1,60}|skip to (?:main )?content|back to top|print(?: this)?(?: article| page)?|comments?|leave a comment|cookie settings|anzeige|werbung|artikel teilen|newsletter abonnieren|publicité|partager(?: cet article)?|реклама|поделиться|подписаться|підписатися|поділитися)[.!:]?$/iu

const kinds: readonly Furniture[] = [
  {
    code: 'links-set-aside',
    is: isBareLinks,
    detail: (count) => `Set ${counted(count, 'line')} of bare links aside.`,
  },
  {
    code: 'related-set-aside',
    is: (text) => text.length <= 300 && related.test(text),
    detail: (count) => `Set ${counted(count, 'pointer')} to related articles aside.`,
  },
  {
    code: 'disclaimer-set-aside',
    is: (text) => text.length <= 400 && disclaimer.test(text),
    detail: (count) => `Set ${counted(count, 'disclaimer')} about the views expressed aside.`,
  },
  {
    code: 'boilerplate-set-aside',
    is: (text) => boilerplate.test(text),
    detail: (count) => `Set ${counted(count, 'line')} of the web page around the article aside.`,
  },
]

/** True for a paragraph that belongs to the page around an article: links, pointers, disclaimers, buttons. */
export function isFurniture(text: string): boolean {
  return kinds.some(({ is }) => is(text))
}

/** True for the notice that the publisher doesn't share the author's views. */
export function isDisclaimer(text: string): boolean {
  return text.length <= 400 && disclaimer.test(text)
}

/**
 * Takes the furniture out of the outermost paragraphs and makes captions of the paragraphs that credit a picture.
 * Every passage taken out stands in the report.
 */
export function separateFurniture(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly changes: readonly ImportChange[]
} {
  const aside = new Map(kinds.map((kind): [Furniture, string[]] => [kind, []]))
  const captions: string[] = []
  const kept = blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph') return [block]
    const text = lineOf(block)?.trim() ?? ''
    const kind = kinds.find(({ is }) => is(text))
    if (kind) {
      aside.get(kind)?.push(text)
      return []
    }
    if (!isCaption(text)) return [block]
    captions.push(text)
    return [withInlines({ type: 'caption' }, block.content ?? [])]
  })
  const detail = `Made ${counted(captions.length, 'picture caption')} of what credits a picture.`
  return {
    blocks: kept,
    changes: [
      ...[...aside].flatMap(([kind, passages]) => changeOf(kind.code, kind.detail(passages.length), passages)),
      ...changeOf('captions-made', detail, captions),
    ],
  }
}
