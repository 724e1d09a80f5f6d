import { byteOrderMark, makeCsvRow, type CsvCell } from '../excerpts/csv'
import type { ArticleId, CategoryId, UserId } from '../ids'
import type { AgreementAnswer, Figure } from './figure'
import type { GroupKey } from './sample'

/** How ids are written in the file. */
interface FigureNames {
  readonly ofCategory: (id: CategoryId) => string
  readonly ofCoder: (id: UserId) => string
  readonly ofArticle: (id: ArticleId) => string
}

const head = [
  'Grouped by',
  'Group',
  'Second analyst',
  'Measure',
  'Value',
  'Low',
  'High',
  'Level',
  'Resamples',
  'Resampled',
  'Precision',
  'Recall',
  'Prevalence',
  'Unit',
  'Scope',
  'Units',
  'Analysts',
  'Articles',
  'Passages',
  'Not computable because',
  'Meaning',
]

/** Every figure of the answers as a CSV file (UTF-8 with byte order mark, CRLF), one row a figure, full precision. */
export function figuresCsv(answers: readonly AgreementAnswer[], names: FigureNames): string {
  let file = byteOrderMark + makeCsvRow(head)
  for (const { question, groups } of answers) {
    for (const { key, prevalence, figures } of groups) {
      for (const figure of figures) {
        const cut = [prevalence, question.unit, question.scope]
        file += makeCsvRow([key.by, ...nameGroup(key, names), ...cellsOf(figure, cut)])
      }
    }
  }
  return file
}

function nameGroup(key: GroupKey, names: FigureNames): readonly [CsvCell, CsvCell] {
  switch (key.by) {
    case 'overall':
      return [null, null]
    case 'category':
      return [names.ofCategory(key.categoryId), null]
    case 'article':
      return [names.ofArticle(key.articleId), null]
    case 'person':
      return [names.ofCoder(key.coderId), null]
    case 'pair':
      return [names.ofCoder(key.coderIds[0]), names.ofCoder(key.coderIds[1])]
  }
}

function cellsOf(
  { measure, value, interval, score, n, notComputable, sentence }: Figure,
  cut: readonly CsvCell[],
): CsvCell[] {
  return [
    measure,
    value,
    interval?.low ?? null,
    interval?.high ?? null,
    interval?.level ?? null,
    interval?.resamples ?? null,
    interval?.resampled ?? null,
    score?.precision ?? null,
    score?.recall ?? null,
    ...cut,
    n.units,
    n.coders,
    n.articles,
    n.spans,
    notComputable,
    value === null ? null : sentence,
  ]
}
