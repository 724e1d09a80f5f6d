'use client'
import { useState, type FormEvent } from 'react'
import type { Article } from '@/core/projects/project'
import { callApi } from '../http/call-api'
import { faultAt, type Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { bodyOf, detailFields, detailNames, detailsOf, type ArticleDetails } from './article-details'
import { ArticleFields } from './article-fields'

export interface ArticleDetailsDialogProps {
  readonly projectId: string
  /** The article as it was when its details were opened. */
  readonly article: Article
  readonly onSaved: (article: Article) => void
  readonly onClose: () => void
}

/** Corrects what is known about an article. What was typed stays until it is saved or given up. */
export function ArticleDetailsDialog({ projectId, article, onSaved, onClose }: ArticleDetailsDialogProps) {
  return (
    <Dialog
      title="Details of the article"
      lead="Exports name the article by these. Its text stays as it is."
      size="md"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <DetailsForm projectId={projectId} article={article} onSaved={onSaved} onClose={onClose} />
    </Dialog>
  )
}

function DetailsForm({ projectId, article, onSaved, onClose }: ArticleDetailsDialogProps) {
  const [base, setBase] = useState(article)
  const [details, setDetails] = useState<ArticleDetails>(() => detailsOf(article))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setPending(true)
    const path = `/projects/${projectId}/articles/${article.id}` as const
    const answer = await callApi<Article>('PATCH', path, patchOf(base, details), { ifMatch: base.rev })
    setPending(false)
    if (answer.ok) {
      onSaved(answer.value.body)
      onClose()
      return
    }
    setProblem(answer.error)
    const { code, current } = answer.error
    if (code !== 'stale' || !isArticle(current)) return
    setBase(current)
    setDetails({ ...detailsOf(current), ...typed(base, details) })
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
      {problem?.code === 'stale' ? (
        <ErrorSummary
          problem={{
            title: 'Somebody changed these details meanwhile',
            detail:
              'The fields show their words, and yours where you typed something else. Look them over and save again.',
          }}
        />
      ) : (
        <ErrorSummary problem={problem === null ? null : wordsOf(problem)} fieldNames={detailNames} />
      )}
      <ArticleFields
        details={details}
        onChange={(patch) => setDetails((before) => ({ ...before, ...patch }))}
        faultAt={(field) => faultAt(problem, field)}
      />
      <Actions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" look="primary" isPending={isPending}>
          Save
        </Button>
      </Actions>
    </form>
  )
}

/** What was refused: the fields say it themselves; anything else is told in its sentence. */
function wordsOf({ detail, errors }: Problem) {
  const title = 'These details can’t be saved yet'
  return { title, detail: errors.length > 0 ? title : detail, errors }
}

/** The fields that differ from what was there. */
function typed(base: Article, details: ArticleDetails): Partial<ArticleDetails> {
  const before = detailsOf(base)
  return Object.fromEntries(
    detailFields.flatMap((field) => (details[field] === before[field] ? [] : [[field, details[field]]])),
  )
}

/** The same as a patch, so that a colleague's correction of another field stays. */
function patchOf(base: Article, details: ArticleDetails) {
  const body = bodyOf(details)
  return Object.fromEntries(
    detailFields.flatMap((field) => (field in typed(base, details) ? [[field, body[field]]] : [])),
  )
}

function isArticle(value: unknown): value is Article {
  return typeof value === 'object' && value !== null && 'rev' in value && 'title' in value
}
