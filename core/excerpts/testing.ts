import {
  asId,
  type ArticleId,
  type CategoryId,
  type DisagreementId,
  type HighlightId,
  type UserId,
  type VersionId,
} from '../ids'
import type { Excerpt } from './excerpt'

/** A UUID that ends in this number. */
export const uuid = (n: number) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`

/** An excerpt of an analyst’s, undisputed. */
export const plain: Excerpt = {
  id: asId<HighlightId>(uuid(1)),
  quote: 'the volunteer unit',
  prefix: 'he joined ',
  suffix: ' in spring',
  note: '',
  categories: [
    { id: asId<CategoryId>(uuid(2)), path: ['Actors', 'Volunteer units'], colour: 'teal', definitionRev: 2 },
    { id: asId<CategoryId>(uuid(3)), path: ['Tone'], colour: 'amber', definitionRev: 1 },
  ],
  coder: { id: asId<UserId>(uuid(4)), name: 'Ann' },
  article: {
    id: asId<ArticleId>(uuid(5)),
    title: 'A quiet spring',
    author: 'M. Example',
    outlet: 'The Paper',
    publishedOn: '2026-03-04',
    sourceUrl: 'https://paper.test/a',
    language: 'en',
  },
  versionId: asId<VersionId>(uuid(6)),
  versionNumber: 1,
  textHash: 'ab'.repeat(32),
  utf16: { start: 10, end: 28 },
  codePoints: { start: 9, end: 27 },
  threads: { open: 0, resolved: 1, comments: 3 },
  link: 'https://variorum.test/p/a#h',
  createdAt: '2026-04-05T06:07:08.000Z',
  updatedAt: '2026-04-05T06:07:08.000Z',
  layer: 'analysts',
  round: null,
  dispute: null,
}

/** One of the consensus, that a decision wrote. */
export const decided: Excerpt = {
  ...plain,
  layer: 'consensus',
  dispute: {
    disagreementId: asId<DisagreementId>(uuid(7)),
    kind: 'boundary',
    state: 'decided',
    decision: {
      outcome: 'side',
      reason: 'The *whole* unit.',
      by: { id: asId<UserId>(uuid(8)), name: 'Lea' },
      at: '2026-05-06T07:08:09.000Z',
    },
  },
}
