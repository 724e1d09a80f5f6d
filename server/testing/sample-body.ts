import { uuidv7 } from 'uuidv7'
import type { Endpoint } from '../http/endpoint'
import { type Stage, markOf } from './stage'

/** A body the operation takes, so that it is a wall that refuses and not the parser; undefined where there is none. */
export function sampleBody({ path, method }: Pick<Endpoint, 'path' | 'method'>, stage: Stage): unknown {
  if (method === 'GET' || method === 'DELETE') return undefined
  const samples: readonly (readonly [RegExp, unknown])[] = [
    [/highlights\/\{h\}$/, markOf(stage, 'dawn')],
    [/tags\//, undefined],
    [/threads\/\{t\}$/, { subject: { kind: 'article', id: stage.articleId } }],
    [/comments\//, { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] } }],
    [
      /categories\/\{c\}$/,
      {
        parentId: null,
        name: 'New',
        colour: 'teal',
        key: null,
        definition: { summary: '', use: '', avoid: '', examples: [] },
        position: 1,
      },
    ],
    [/categories\/\{c\}\/rules\//, { kind: 'use', text: 'For units that joined of their own will.' }],
    [/recheck\/confirm$/, { items: [{ highlightId: uuidv7(), categoryId: stage.categories.child }] }],
    [/members\//, { role: 'reader' }],
    [/invitations$/, { email: 'new@example.org', role: 'reader' }],
    [/imports$/, { text: 'A text. With two sentences.' }],
    [
      /imports\/\{i\}$/,
      { switches: { rejoinLines: true, undoHyphenation: true, separateFurniture: true, tidyPunctuation: true } },
    ],
    [/accept$/, { as: 'article', id: uuidv7() }],
    [/articles\/\{a\}$/, { title: 'New' }],
    [/projects\/\{p\}$/, { name: 'New', description: '', codingMode: 'open' }],
    [/rounds\/\{r\}$/, { mode: 'blind' }],
    [/\/reveal$/, { roundId: uuidv7() }],
    [/\/assignments$/, { pairs: [{ articleId: stage.articleId, userId: stage.analyst.userId }] }],
    [/disagreements\/\{d\}$/, { dueOn: null }],
    [/\/decision$/, { id: uuidv7(), outcome: 'leftOpen', reason: 'It can’t be told.' }],
    [/\/consent$/, { decisionId: uuidv7() }],
    [/\/reopen$/, { reason: 'It was coded again.' }],
    [/rulings\/preview$/, { rule: { kind: 'unanimous' } }],
    [/rulings\/\{id\}$/, { rule: { kind: 'unanimous' }, token: 'x' }],
  ]
  return samples.find(([pattern]) => pattern.test(path))?.[1]
}
