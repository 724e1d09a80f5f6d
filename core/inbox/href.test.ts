import { expect, test } from 'vitest'
import { type ArticleId, type DisagreementId, type ProjectId, asId } from '../ids'
import { hrefOf } from './href'
import { type NotificationKind, notificationKinds } from './notification'

const id = (n: number) => `0198c0de-0000-7000-8000-00000000000${n}`
const projectId = asId<ProjectId>(id(1))
const article = asId<ArticleId>(id(2))
const disagreement = asId<DisagreementId>(id(3))

test.each<[NotificationKind, ArticleId | null, DisagreementId | null, string]>([
  ['assigned', null, null, '/rounds'],
  ['assigned', article, null, `/articles/${article}`],
  ['revealed', article, null, `/articles/${article}/disagreements`],
  ['decided', article, null, `/articles/${article}/disagreements`],
  ['reopened', article, null, `/articles/${article}/disagreements`],
  ['decided', article, disagreement, `/articles/${article}/disagreements?d=${disagreement}`],
  ['reply', article, disagreement, `/articles/${article}/disagreements?d=${disagreement}`],
  ['reply', article, null, `/articles/${article}`],
  ['mention', null, null, ''],
])('%s about %s and %s is seen at …%s', (kind, articleId, disagreementId, path) => {
  expect(hrefOf({ kind, projectId, articleId, disagreementId })).toBe(`/projects/${projectId}${path}`)
})

test('every kind leads somewhere', () => {
  for (const kind of notificationKinds)
    expect(hrefOf({ kind, projectId, articleId: null, disagreementId: null })).toMatch(/^\/projects\/[\w/-]+$/)
})
