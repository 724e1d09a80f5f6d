import { isCategoryColour } from '../colour/palette'
import { outcomes } from '../disagreements/decision'
import { disagreementKinds } from '../disagreements/disagreement'
import {
  isUuid,
  type ArticleId,
  type CategoryId,
  type DisagreementId,
  type HighlightId,
  type UserId,
  type VersionId,
} from '../ids'
import { invalid, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import {
  excerptLayers,
  type Excerpt,
  type ExcerptCategory,
  type ExcerptDispute,
  type ExcerptRange,
  type ExcerptSource,
} from './excerpt'

/** Checks that a value read from a file is an excerpt; names the first field that is not as it should be. */
export function parseExcerpt(value: unknown): Result<Excerpt, Refusal> {
  const reader = new FieldReader()
  const excerpt = readExcerpt(reader, value)
  if (!reader.fault) return ok(excerpt)
  return invalid(`The field “${reader.fault}” is missing or not of the right kind.`, [
    { path: reader.fault, message: 'missing or not of the right kind' },
  ])
}

/** Reads fields and remembers the first that is wrong; what it gives for a wrong one is never used. */
class FieldReader {
  fault = ''

  text(value: unknown, path: string): string {
    return typeof value === 'string' ? value : this.wrong(path, '')
  }

  id<Id extends string>(value: unknown, path: string): Id {
    return (isUuid(value) ? value : this.wrong(path, '')) as Id
  }

  count(value: unknown, path: string): number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.wrong(path, 0)
  }

  record(value: unknown, path: string): Readonly<Record<string, unknown>> {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? Object.fromEntries(Object.entries(value)) : this.wrong(path, {})
  }

  list(value: unknown, path: string): readonly unknown[] {
    return Array.isArray(value) ? value : this.wrong(path, [])
  }

  oneOf<const T extends readonly string[]>(known: T, value: unknown, path: string): T[number] {
    return known.find((each) => each === value) ?? this.wrong(path, known[0] ?? '')
  }

  wrong<T>(path: string, instead: T): T {
    this.fault ||= path
    return instead
  }
}

function readExcerpt(read: FieldReader, value: unknown): Excerpt {
  const field = read.record(value, 'excerpt')
  const coder = read.record(field['coder'], 'coder')
  const threads = read.record(field['threads'], 'threads')
  return {
    id: read.id<HighlightId>(field['id'], 'id'),
    quote: read.text(field['quote'], 'quote'),
    prefix: read.text(field['prefix'], 'prefix'),
    suffix: read.text(field['suffix'], 'suffix'),
    note: read.text(field['note'], 'note'),
    categories: read
      .list(field['categories'], 'categories')
      .map((each, i) => readCategory(read, each, `categories.${i}`)),
    coder: { id: read.id<UserId>(coder['id'], 'coder.id'), name: read.text(coder['name'], 'coder.name') },
    article: readSource(read, field['article']),
    versionId: read.id<VersionId>(field['versionId'], 'versionId'),
    versionNumber: read.count(field['versionNumber'], 'versionNumber'),
    textHash: read.text(field['textHash'], 'textHash'),
    utf16: readRange(read, field['utf16'], 'utf16'),
    codePoints: readRange(read, field['codePoints'], 'codePoints'),
    threads: {
      open: read.count(threads['open'], 'threads.open'),
      resolved: read.count(threads['resolved'], 'threads.resolved'),
      comments: read.count(threads['comments'], 'threads.comments'),
    },
    link: read.text(field['link'], 'link'),
    createdAt: read.text(field['createdAt'], 'createdAt'),
    updatedAt: read.text(field['updatedAt'], 'updatedAt'),
    layer: read.oneOf(excerptLayers, field['layer'], 'layer'),
    round: field['round'] === null ? null : read.count(field['round'], 'round'),
    dispute: field['dispute'] === null ? null : readDispute(read, field['dispute']),
  }
}

function readDispute(read: FieldReader, value: unknown): ExcerptDispute {
  const field = read.record(value, 'dispute')
  return {
    disagreementId: read.id<DisagreementId>(field['disagreementId'], 'dispute.disagreementId'),
    kind: read.oneOf(disagreementKinds, field['kind'], 'dispute.kind'),
    state: read.oneOf(['open', 'decided', 'reopened'], field['state'], 'dispute.state'),
    decision: field['decision'] === null ? null : readDecision(read, field['decision']),
  }
}

function readDecision(read: FieldReader, value: unknown): NonNullable<ExcerptDispute['decision']> {
  const field = read.record(value, 'dispute.decision')
  const by = read.record(field['by'], 'dispute.decision.by')
  return {
    outcome: read.oneOf(outcomes, field['outcome'], 'dispute.decision.outcome'),
    reason: read.text(field['reason'], 'dispute.decision.reason'),
    by: {
      id: read.id<UserId>(by['id'], 'dispute.decision.by.id'),
      name: read.text(by['name'], 'dispute.decision.by.name'),
    },
    at: read.text(field['at'], 'dispute.decision.at'),
  }
}

function readCategory(read: FieldReader, value: unknown, path: string): ExcerptCategory {
  const field = read.record(value, path)
  const names = read.list(field['path'], `${path}.path`)
  return {
    id: read.id<CategoryId>(field['id'], `${path}.id`),
    path: names.map((name) => read.text(name, `${path}.path`)),
    colour: isCategoryColour(field['colour']) ? field['colour'] : read.wrong(`${path}.colour`, 'graphite'),
    definitionRev: read.count(field['definitionRev'], `${path}.definitionRev`),
  }
}

function readSource(read: FieldReader, value: unknown): ExcerptSource {
  const field = read.record(value, 'article')
  const textOrNull = (name: string) => (field[name] === null ? null : read.text(field[name], `article.${name}`))
  return {
    id: read.id<ArticleId>(field['id'], 'article.id'),
    title: read.text(field['title'], 'article.title'),
    author: read.text(field['author'], 'article.author'),
    outlet: read.text(field['outlet'], 'article.outlet'),
    publishedOn: textOrNull('publishedOn'),
    sourceUrl: textOrNull('sourceUrl'),
    language: read.text(field['language'], 'article.language'),
  }
}

function readRange(read: FieldReader, value: unknown, path: string): ExcerptRange {
  const field = read.record(value, path)
  return { start: read.count(field['start'], `${path}.start`), end: read.count(field['end'], `${path}.end`) }
}
