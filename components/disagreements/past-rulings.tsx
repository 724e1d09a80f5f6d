'use client'
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ProjectId, UserId } from '@/core/ids'
import type { Ruling } from '@/core/rulings/ruling'
import { callApi } from '../http/call-api'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { RelativeTime } from '../ui/relative-time'
import { Sheet } from '../ui/sheet'
import { Skeleton } from '../ui/skeleton'
import { takeBack } from './ruling-dialog'
import { rulingInWords } from './ruling-words'

export interface PastRulingsProps {
  readonly projectId: ProjectId
  readonly nameOf: (id: UserId) => string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** The rulings so far, each to be taken back whole. */
export function PastRulings({ isOpen, onClose, ...rest }: PastRulingsProps) {
  return (
    <Sheet title="Past rulings" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <List {...rest} />
    </Sheet>
  )
}

function List({ projectId, nameOf, onChanged }: Pick<PastRulingsProps, 'projectId' | 'nameOf' | 'onChanged'>) {
  const [rulings, setRulings] = useState<readonly Ruling[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const [pending, setPending] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void callApi<{ readonly items: readonly Ruling[] }>('GET', `/projects/${projectId}/rulings`, undefined, {
      signal: stop.signal,
    }).then((answer) => {
      if (stop.signal.aborted) return
      if (answer.ok) setRulings(answer.value.body.items)
      else setProblem(answer.error.detail)
    })
    return () => stop.abort()
  }, [projectId, turn])
  const undo = (ruling: Ruling) => {
    setPending(ruling.id)
    void takeBack(projectId, ruling.id).then((sentence) => {
      setPending(null)
      setProblem(sentence)
      setTurn(turn + 1)
      if (sentence === null) onChanged()
    })
  }
  if (rulings === null && problem === null) return <Skeleton className="h-24" />
  return (
    <div className="flex flex-col gap-3">
      {problem === null ? null : <Callout tone="danger" isNews title={problem} />}
      {rulings?.length === 0 ? (
        <p className="text-sm text-muted">Nothing was decided by a rule yet.</p>
      ) : (
        <ol className="flex flex-col">
          {(rulings ?? []).map((ruling) => (
            <li key={ruling.id} className="flex flex-col gap-1.5 border-t py-3 text-sm first:border-t-0 first:pt-0">
              <p className="font-medium">
                {rulingInWords(ruling)} {ruling.undone ? <Badge>Taken back</Badge> : null}
              </p>
              <p className="text-muted">{ruling.words}</p>
              <p className="text-xs text-muted">
                <bdi>{nameOf(ruling.decidedBy)}</bdi> · <RelativeTime at={ruling.createdAt} />
                {ruling.undone ? (
                  <>
                    {' · taken back by '}
                    <bdi>{nameOf(ruling.undone.by)}</bdi>
                  </>
                ) : null}
              </p>
              {ruling.undone ? null : (
                <div className="flex flex-wrap items-center gap-2">
                  <Button
                    size="sm"
                    icon={<Undo2 aria-hidden className="size-4" />}
                    isPending={pending === ruling.id}
                    onPress={() => undo(ruling)}
                  >
                    Take back
                  </Button>
                  {ruling.decidedAnew > 0 ? (
                    <span className="text-xs text-muted">
                      {ruling.decidedAnew === 1
                        ? '1 was decided anew since and stays.'
                        : `${ruling.decidedAnew} were decided anew since and stay.`}
                    </span>
                  ) : null}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
