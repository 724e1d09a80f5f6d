'use client'
import { CircleCheck, LockKeyhole, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { roundName } from '../rounds/round-words'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { RelativeTime } from '../ui/relative-time'
import type { OwnRound } from './use-own-round'

export interface RoundStripProps {
  readonly own: Pick<OwnRound, 'round' | 'standing' | 'withdraw'>
  readonly isSealed: boolean
  /** Whether the viewer codes at all. */
  readonly mayCode: boolean
  readonly onSubmit: () => void
}

/** Says under the title which round runs, what one sees in it, and what one's own part is. */
export function RoundStrip({ own, isSealed, mayCode, onSubmit }: RoundStripProps) {
  const { round, standing, withdraw } = own
  if (round === null) return null
  const isOver = round.revealed !== null
  const mayWithdraw = standing === 'submitted' && !isOver
  const mayHandIn = mayCode && (standing === 'assigned' || standing === 'started')
  return (
    <section
      aria-label="Round"
      className={classNames(
        'mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border px-3.5 py-2.5 text-sm',
        isSealed ? 'border-rule-strong bg-sunken' : 'border-rule',
      )}
    >
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex items-start gap-2">
          <Sign>{isSealed ? <LockKeyhole /> : <Users />}</Sign>
          <span>
            <span className="font-medium">{roundName(round)}</span>
            {isSealed ? (
              mayCode ? (
                ': you see only your own coding.'
              ) : (
                ': what the analysts mark is sealed until the reveal.'
              )
            ) : isOver ? (
              <>
                {round.mode === 'blind' ? ', revealed ' : ', closed '}
                <RelativeTime at={round.revealed.at} />.
              </>
            ) : (
              ': everybody sees everything.'
            )}
          </span>
        </p>
        <OwnPart standing={standing} isSealed={isSealed} isOver={isOver} mayCode={mayCode} />
      </div>
      {mayHandIn ? (
        <Button size="sm" look={isOver ? 'quiet' : 'primary'} keys="Shift+S" onPress={onSubmit}>
          Submit
        </Button>
      ) : null}
      {mayWithdraw ? (
        <Button size="sm" onPress={() => void withdraw()}>
          Withdraw
        </Button>
      ) : null}
    </section>
  )
}

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <span aria-hidden className="mt-[0.15em] shrink-0 text-muted [&>svg]:size-4">
      {children}
    </span>
  )
}

interface OwnPartProps extends Pick<OwnRound, 'standing'>, Pick<RoundStripProps, 'isSealed' | 'mayCode'> {
  readonly isOver: boolean
}

function OwnPart({ standing, isSealed, isOver, mayCode }: OwnPartProps) {
  if (!mayCode) return null
  if (standing === 'submitted') {
    return (
      <Part>
        <CircleCheck aria-hidden className="mt-[0.15em] size-4 shrink-0" />
        {isSealed
          ? 'Submitted: your coding is locked until the reveal.'
          : isOver
            ? 'You submitted.'
            : 'Submitted. You can still change your highlights.'}
      </Part>
    )
  }
  if (standing === 'none')
    return isSealed ? <Part>It is not assigned to you. You may code it all the same.</Part> : null
  return (
    <Part>
      {isOver
        ? 'You have not submitted. Submit to be compared with the others.'
        : 'Assigned to you. Submit when you are done.'}
    </Part>
  )
}

function Part({ children }: { readonly children: ReactNode }) {
  return <p className="mt-0.5 ml-6 flex items-start gap-2 text-muted">{children}</p>
}
