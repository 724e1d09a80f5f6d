import { type Refusal, invalid } from '../refusal'
import { ok, type Result } from '../result'
import type { Block, Content } from '../text/content'
import { parseContent } from '../text/parse-content'
import { textOf } from '../text/text-of'
import type { ImportChange, ImportSwitches } from './change'
import { separateFurniture } from './furniture'
import { healTears } from './heal'
import { proposeTitle } from './headline'
import { lineOf, mapInlines, trimInlines } from './inlines'
import { makeLineJoiner } from './line-joiner'
import type { Suggestion } from './metadata'
import { metadataOf, recogniseMetadata } from './recognise'
import { tidyPunctuation } from './tidy'

/** What an import offers for confirmation: the text as it would be stored, and the article's details. */
export interface ImportDraft {
  /** Never empty; `suggestions` tells whether it was found or is a proposal. */
  readonly title: string
  readonly author: string | null
  readonly outlet: string | null
  /** ISO 8601 day, "2024-01-02". */
  readonly publishedOn: string | null
  readonly sourceUrl: string | null
  /** BCP 47; "und" when it isn't known. */
  readonly language: string
  readonly content: Content
  /** `textOf(content)`. */
  readonly text: string
  readonly changes: readonly ImportChange[]
  /** Every value that was found for a detail, with where it comes from; the first certain one of a field stands above. */
  readonly suggestions: readonly Suggestion[]
}

/** What a parser read out of a source. */
export interface ParsedSource {
  readonly blocks: readonly Block[]
  /** What the format itself tells about the article. */
  readonly known: readonly Suggestion[]
  /** What the parser changed or left out. */
  readonly changes: readonly ImportChange[]
}

/**
 * Makes a draft of what a parser read: recognises the details, separates furniture, heals torn paragraphs, tidies
 * full stops (each as `switches` say), and proposes a title where none was found.
 * `language` is what was guessed from the text, `name` the file's. Refuses a text in which nothing can be read.
 */
export function makeDraft(
  source: ParsedSource,
  settings: {
    readonly name: string | null
    readonly language: string
    readonly switches: ImportSwitches
  },
): Result<ImportDraft, Refusal> {
  const { switches, name } = settings
  const changes: ImportChange[] = [...source.changes]
  const take = <Step extends { readonly blocks: readonly Block[]; readonly changes: readonly ImportChange[] }>(
    step: Step,
  ) => {
    changes.push(...step.changes)
    return step
  }

  const guess: Suggestion[] =
    settings.language === 'und'
      ? []
      : [{ field: 'language', value: settings.language, certain: false, why: 'The words look like this language.' }]
  const read = take(
    recogniseMetadata(withoutEmpty(source.blocks), [...source.known, ...guess], switches.separateFurniture),
  )
  let blocks = read.blocks
  if (switches.separateFurniture) blocks = take(separateFurniture(blocks)).blocks
  if (switches.rejoinLines) {
    const joiner = makeLineJoiner(textOf({ type: 'doc', content: blocks }), switches.undoHyphenation)
    blocks = take(healTears(blocks, joiner)).blocks
  }
  if (switches.tidyPunctuation) blocks = take(tidyPunctuation(blocks)).blocks
  blocks = withoutEmpty(blocks)
  if (blocks.length === 0) return invalid('There is no text to read in this. Check that you chose the right file.')

  const checked = parseContent({ type: 'doc', content: blocks })
  if (!checked.ok) return checked
  const content = checked.value
  const text = textOf(content)
  if (text.trim() === '') return invalid('There is no text to read in this. Check that you chose the right file.')

  const found = metadataOf(read.suggestions)
  const proposal = proposeTitle(name, bodyOf(blocks) ?? text, settings.language)
  return ok({
    title: found.title ?? proposal.title,
    author: found.author ?? null,
    outlet: found.outlet ?? null,
    publishedOn: found.publishedOn ?? null,
    sourceUrl: found.sourceUrl ?? null,
    language: found.language ?? 'und',
    content,
    text,
    changes,
    suggestions: found.title
      ? read.suggestions
      : [...read.suggestions, { field: 'title', value: proposal.title, certain: false, why: proposal.why }],
  })
}

function bodyOf(blocks: readonly Block[]): string | null {
  return lineOf(blocks.find((block) => block.type === 'paragraph'))
}

function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => mapInlines(block, trimInlines)).filter((block) => lineOf(block) !== '')
}
