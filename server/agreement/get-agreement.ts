import 'server-only'
import { type AgreementQuery, questionOf } from '@/core/agreement/agreement-query'
import { type ConfusionMatrix, countConfusions } from '@/core/agreement/confusion'
import type { AgreementAnswer, AgreementGroup } from '@/core/agreement/figure'
import { figuresCsv } from '@/core/agreement/figures-csv'
import { measureAgreement } from '@/core/agreement/measure'
import { type PassageBehind, type PassageCell, passagesBehind } from '@/core/agreement/passages-behind'
import type { ArticleId, ProjectId, UserId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { quoteOf } from '../disagreements/quote'
import { readNames } from '../excerpts/present-excerpt'
import { type View, look } from '../look'
import { askOf } from '../platform/db'
import { keepAnswers } from './keep-answers'
import { type TitledCoding, readCodings } from './read-codings'

/** An article that takes part in the figures. */
export interface ComparedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly coderIds: readonly UserId[]
}

/** Figures, and what they rest on. */
export interface AgreementReport {
  readonly articles: readonly ComparedArticle[]
  readonly groups: readonly AgreementGroup[]
}

/** A passage behind a figure, with its words. */
export interface QuotedPassage extends PassageBehind {
  readonly articleTitle: string
  /** Shortened in its middle when long. */
  readonly quote: string
}

const answers = keepAnswers<AgreementAnswer>()

/** How far the analysts agree, in the terms of the query. */
export function getAgreement(
  actor: Actor,
  projectId: ProjectId,
  query: AgreementQuery,
): Promise<Result<AgreementReport, Refusal>> {
  return look(actor, projectId, 'read', async (view) => {
    const codings = await codingsOf(view, query)
    const { groups } = measured(view, codings, query)
    const articles = codings.map(({ articleId: id, title, coders }) => ({
      ...{ id, title },
      coderIds: coders.map(({ coderId }) => coderId),
    }))
    return ok({ articles, groups })
  })
}

/** Which categories stand in each other's place, in the terms of the query. */
export function getConfusions(
  actor: Actor,
  projectId: ProjectId,
  query: AgreementQuery,
): Promise<Result<ConfusionMatrix, Refusal>> {
  return look(actor, projectId, 'read', async (view) =>
    ok(countConfusions(await codingsOf(view, query), questionOf(query))),
  )
}

/** The passages behind a figure or a cell; `offset` and `limit` count passages. */
export function listPassagesBehind(
  actor: Actor,
  projectId: ProjectId,
  query: AgreementQuery,
  cell: PassageCell,
  page: { readonly offset: number; readonly limit: number },
): Promise<Result<{ readonly items: readonly QuotedPassage[]; readonly total: number }, Refusal>> {
  return look(actor, projectId, 'read', async (view) => {
    const codings = await codingsOf(view, query)
    const byId = new Map(codings.map((coding) => [coding.articleId, coding]))
    const { passages, total } = passagesBehind(codings, questionOf(query), cell, page)
    const items = passages.map((passage) => {
      const coding = byId.get(passage.articleId)
      if (coding === undefined) throw new Error(`a passage of ${passage.articleId}, which was not compared`)
      return { ...passage, articleTitle: coding.title, quote: quoteOf(coding.text, passage) }
    })
    return ok({ items, total })
  })
}

/** Every figure, told apart in every way, as a CSV file. */
export function exportAgreement(
  actor: Actor,
  projectId: ProjectId,
  query: AgreementQuery,
): Promise<Result<string, Refusal>> {
  return look(actor, projectId, 'read', async (view) => {
    const codings = await codingsOf(view, query)
    const all: AgreementAnswer[] = []
    for (const by of ['overall', 'category', 'pair', 'article', 'person'] as const)
      all.push(measured(view, codings, { ...query, by }))
    const names = await readNames(askOf(view.tx), projectId)
    return ok(
      figuresCsv(all, {
        ofCategory: (id) => names.categories.get(id)?.path.join(' / ') ?? 'a deleted category',
        ofCoder: (id) => names.coders.get(id) ?? 'a former member',
        ofArticle: (id) => names.articles.get(id)?.title ?? 'a deleted article',
      }),
    )
  })
}

async function codingsOf({ tx, projectId }: View, query: AgreementQuery): Promise<readonly TitledCoding[]> {
  const codings = await readCodings(tx, projectId, query)
  if (query.coderIds.length === 0) return codings
  return codings.map((coding) => ({
    ...coding,
    coders: coding.coders.filter(({ coderId }) => query.coderIds.includes(coderId)),
  }))
}

/** What is compared is open to every member, so one answer serves all who ask at the same point of the log. */
function measured(view: View, codings: readonly TitledCoding[], query: AgreementQuery): AgreementAnswer {
  return answers(`${view.projectId} ${view.eventSeq} ${JSON.stringify(query)}`, () =>
    measureAgreement(codings, questionOf(query)),
  )
}
