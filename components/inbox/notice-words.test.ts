import { expect, test } from 'vitest'
import type { Outcome } from '@/core/disagreements/decision'
import { type ArticleId, type DisagreementId, type NotificationId, type ProjectId, type UserId, asId } from '@/core/ids'
import { type InboxItem, type NotificationKind, notificationKinds } from '@/core/inbox/notification'
import { noticeSentence } from './notice-words'

const id = (n: number) => `0198c0de-0000-7000-8000-00000000000${n}`
const me = asId<UserId>(id(1))
const samuel = { id: asId<UserId>(id(2)), name: 'Samuel' }

const notice = (kind: NotificationKind, rest: Partial<InboxItem> = {}): InboxItem => ({
  id: asId<NotificationId>(id(3)),
  kind,
  at: '2026-02-01T00:00:00.000Z',
  by: { id: asId<UserId>(id(4)), name: 'Ingrid' },
  project: { id: asId<ProjectId>(id(5)), name: 'Voices' },
  article: { id: asId<ArticleId>(id(6)), title: 'The Side Door' },
  disagreement: { id: asId<DisagreementId>(id(7)), quote: 'a quote' },
  decision: null,
  threadId: null,
  href: '/',
  readAt: null,
  isAnswered: false,
  ...rest,
})
const ended = (outcome: Outcome, chosen: { readonly id: UserId; readonly name: string } | null = null) => ({
  decision: { outcome, chosen },
})
const door = '“The Side Door”'

test.each<[NotificationKind, Partial<InboxItem>, string]>([
  ['assigned', { disagreement: null }, `You are to code ${door}.`],
  ['assigned', { article: null, disagreement: null }, 'There are articles for you to code.'],
  ['revealed', { disagreement: null }, `The round on ${door} was revealed.`],
  ['decided', ended('side', samuel), `Ingrid decided your disagreement in ${door}: Samuel’s coding holds.`],
  ['decided', ended('side', { id: me, name: 'Me' }), `Ingrid decided your disagreement in ${door}: your coding holds.`],
  [
    'proposed',
    { ...ended('side', samuel), by: samuel },
    `Samuel proposes how to end your disagreement in ${door}: their own coding holds. It waits for your consent.`,
  ],
  ['decided', ended('side'), `Ingrid decided your disagreement in ${door}: one side is right.`],
  ['decided', ended('both'), `Ingrid decided your disagreement in ${door}: both are valid.`],
  ['decided', ended('neither'), `Ingrid decided your disagreement in ${door}: neither coding stands.`],
  ['decided', ended('unclear'), `Ingrid decided your disagreement in ${door}: the codebook is unclear.`],
  ['decided', ended('leftOpen'), `Ingrid decided your disagreement in ${door}: it is left open.`],
  ['decided', { disagreement: null }, `Ingrid decided disagreements of yours in ${door} by a rule.`],
  [
    'proposed',
    ended('both'),
    `Ingrid proposes how to end your disagreement in ${door}: both are valid. It waits for your consent.`,
  ],
  ['reopened', {}, `Ingrid reopened a decision in ${door}.`],
  ['owner', {}, `Ingrid asked you to look after a disagreement in ${door}.`],
  [
    'revealed',
    { article: { id: asId<ArticleId>(id(6)), title: '“Nobody Owes You a Hero”: A Conversation' } },
    'The round on “‘Nobody Owes You a Hero’: A Conversation” was revealed.',
  ],
  ['mention', {}, `Ingrid mentioned you in ${door}.`],
  ['reply', { article: null }, 'Ingrid answered you.'],
])('%s %j', (kind, rest, sentence) => {
  expect(noticeSentence(notice(kind, rest), me)).toBe(sentence)
})

test('every kind is a whole sentence, whatever is missing', () => {
  for (const kind of notificationKinds)
    for (const rest of [{}, { article: null, disagreement: null }])
      expect(noticeSentence(notice(kind, rest), me)).toMatch(/^[A-Z][^“”]*(“The Side Door”[^“”]*)?\.$/)
})
