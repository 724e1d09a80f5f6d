'use client'
import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementId } from '@/core/ids'
import { classNames } from '../ui/class-names'
import { Switch } from '../ui/switch'
import { isUndecided } from './dispute-order'
import { kindLooks } from './kind-look'
import { endsOf } from './side-card'

export interface DisputeListProps {
  readonly text: string
  readonly language: string
  readonly disputes: readonly Disagreement[]
  readonly currentId: DisagreementId | null
  readonly withDecided: boolean
  readonly onWithDecided: (isOn: boolean) => void
  readonly onChoose: (id: DisagreementId) => void
}

/** The disagreements of the article, by place. */
export function DisputeList(props: DisputeListProps) {
  const { text, language, disputes, currentId, withDecided, onWithDecided, onChoose } = props
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <nav aria-label="Disagreements in this article" className="text-[0.8125rem]">
      <h2 className="mb-2 text-xs font-semibold tracking-wide text-muted uppercase">Disagreements</h2>
      <Switch isSelected={withDecided} onChange={onWithDecided}>
        <span className="text-[0.8125rem]">Decided too</span>
      </Switch>
      <ol className="mt-2 flex flex-col gap-px">
        {disputes.map((one) => {
          const { icon: Icon, word } = kindLooks[one.kind]
          const isCurrent = one.id === currentId
          return (
            <li key={one.id}>
              <button
                ref={isCurrent ? current : undefined}
                type="button"
                onClick={() => onChoose(one.id)}
                {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
                className={classNames(
                  'flex w-full items-start gap-2 rounded-sm border-l-2 px-2 py-1.5 text-left -outline-offset-2',
                  isCurrent ? 'border-ink bg-wash' : 'border-transparent hover:bg-sunken',
                  !isUndecided(one) && 'text-muted',
                )}
              >
                <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0 text-muted" strokeWidth={1.75} />
                <span className="min-w-0 flex-1">
                  <span className="sr-only">{word}: </span>
                  <span
                    className="line-clamp-2 font-serif leading-snug wrap-anywhere"
                    lang={language === 'und' ? undefined : language}
                  >
                    {endsOf(text.slice(one.start, one.end), 64)}
                  </span>
                </span>
                {isUndecided(one) ? null : (
                  <Check role="img" aria-label="decided" className="mt-0.5 size-3.5 shrink-0" />
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
