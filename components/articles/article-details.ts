import type { Metadata } from '@/core/import/metadata'
import type { Article } from '@/core/projects/project'

/** The details of an article as a form holds them: every field is text, empty for none. */
export type ArticleDetails = Readonly<Record<keyof Metadata, string>>

/** The fields in the order in which they are read. */
export const detailFields = ['title', 'author', 'outlet', 'publishedOn', 'sourceUrl', 'language'] as const

/** What the fields are called on the screen, for labels and for the summary of what is wrong. */
export const detailNames: Readonly<Record<keyof Metadata, string>> = {
  title: 'Title',
  author: 'Author',
  outlet: 'Outlet',
  publishedOn: 'Published on',
  sourceUrl: 'Address',
  language: 'Language',
}

/** What a form shows of an article, or of an import that is to become one. */
export function detailsOf(
  article: Pick<Article, 'title' | 'author' | 'outlet' | 'publishedOn' | 'sourceUrl' | 'language'>,
): ArticleDetails {
  const { title, author, outlet, publishedOn, sourceUrl, language } = article
  return { title, author, outlet, publishedOn: publishedOn ?? '', sourceUrl: sourceUrl ?? '', language }
}

/** The same as the API takes it; an empty date or address is null, an empty language unknown. */
export function bodyOf(details: ArticleDetails) {
  return {
    title: details.title,
    author: details.author,
    outlet: details.outlet,
    publishedOn: details.publishedOn === '' ? null : details.publishedOn,
    sourceUrl: details.sourceUrl.trim() === '' ? null : details.sourceUrl.trim(),
    language: details.language === '' ? 'und' : details.language,
  }
}
