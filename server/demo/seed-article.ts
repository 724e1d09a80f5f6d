import 'server-only'
import { uuidv7 } from 'uuidv7'
import { type ArticleId, type VersionId, asId } from '@/core/ids'
import type { Article, CodingMode } from '@/core/projects/project'
import type { DemoArticle } from '@/prisma/demo/model'
import { countWords } from '../import/count-words'
import { parseImport } from '../import/parsers/parse-import'
import { hashText } from '../import/present-import'
import { jsonb } from '../platform/db'
import { type DemoScene, daysBefore } from './seed-demo'

/** An article that stands in the database, with the text its highlights count in. */
export interface PlacedArticle {
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly text: string
}

/** Reads a demo article through the same door as every import; `write` puts it on the shelf. */
export async function seedArticle(
  source: DemoArticle,
  codingMode: CodingMode,
): Promise<{ readonly slug: string; readonly write: (scene: DemoScene) => Promise<PlacedArticle> }> {
  const parsed = await parseImport({ text: source.markdown, format: 'markdown' })
  if (!parsed.ok) throw new Error(`demo article ${source.slug}: ${parsed.error.detail}`)
  const { content, text } = parsed.value
  const { slug, title, author, outlet, publishedOn, sourceUrl, language, markdown } = source
  return {
    slug,
    async write({ tx, projectId, people, now, log }) {
      const [articleId, versionId] = [asId<ArticleId>(uuidv7()), asId<VersionId>(uuidv7())]
      const lead = people.get('lead')
      if (lead === undefined) throw new Error('the demo has no lead')
      const at = daysBefore(now, 45)
      await tx.article.create({
        data: {
          projectId,
          id: articleId,
          title,
          author,
          outlet,
          publishedOn: new Date(publishedOn),
          sourceUrl,
          language,
          codingMode,
          versionId,
          createdBy: lead,
          createdAt: at,
          updatedAt: at,
        },
      })
      await tx.version.create({
        data: {
          projectId,
          id: versionId,
          articleId,
          number: 1,
          text,
          textHash: hashText(text),
          content: jsonb(content),
          wordCount: countWords(text, language),
          createdBy: lead,
          createdAt: at,
        },
      })
      await tx.original.create({
        data: {
          projectId,
          versionId,
          fileName: `${slug}.md`,
          mediaType: 'text/markdown',
          bytes: Buffer.from(markdown),
        },
      })
      const row: Article = {
        id: articleId,
        title,
        author,
        outlet,
        publishedOn,
        sourceUrl,
        language,
        codingMode,
        sealed: codingMode === 'blind',
        versionId,
        rev: 1,
        createdAt: at.toISOString(),
        updatedAt: at.toISOString(),
        deletedAt: null,
      }
      log.push({ at, authorId: lead, articleId, change: { kind: 'article.put', row } })
      return { articleId, versionId, text }
    },
  }
}
