import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ArticleId, type ImportId, type ProjectId, asId } from '@/core/ids'
import { type ImportSwitches, allSteps } from '@/core/import/change'
import type { ImportDraft } from '@/core/import/draft'
import type { Prisma, Tx } from '../platform/db'
import { type ImportAnswer, importSchema, importSwitches } from './schema'

/** What is kept of a parsed import until it is accepted. */
export interface StoredDraft {
  readonly draft: ImportDraft
  readonly switches: ImportSwitches
}

export const importColumns = { id: true, fileName: true, draft: true, articleId: true } satisfies Prisma.ImportSelect
type ImportRow = Prisma.ImportGetPayload<{ select: typeof importColumns }>

const stored = z.object({
  draft: importSchema
    .omit({ id: true, fileName: true, switches: true, similar: true, articleId: true })
    .extend({ author: z.string().nullable(), outlet: z.string().nullable() }),
  switches: importSwitches.catch(allSteps),
})

/** SHA-256 of the UTF-8 text, hexadecimal: how a text is known again. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** An import as it is offered for confirmation, with the articles that already hold this very text. */
export async function presentImport(tx: Tx, projectId: ProjectId, row: ImportRow): Promise<ImportAnswer> {
  const { draft, switches } = stored.parse(row.draft)
  const same = await tx.version.findMany({
    where: { projectId, textHash: hashText(draft.text), article: { deletedAt: null } },
    select: { article: { select: { id: true, title: true } } },
    take: 5,
  })
  return {
    ...draft,
    id: asId<ImportId>(row.id),
    fileName: row.fileName,
    author: draft.author ?? '',
    outlet: draft.outlet ?? '',
    switches,
    similar: same.map(({ article }) => ({
      articleId: asId<ArticleId>(article.id),
      title: article.title,
      similarity: 1,
    })),
    articleId: row.articleId === null ? null : asId<ArticleId>(row.articleId),
  }
}
