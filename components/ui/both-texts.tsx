'use client'
import { useEffect, useRef } from 'react'
import { Button } from './button'
import { Callout } from './callout'

/** A field that two people changed at the same time, to different texts. */
export interface Difference {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

export interface BothTextsProps {
  /** What was changed meanwhile, e.g. "These settings were". */
  readonly title: string
  readonly differences: readonly Difference[]
  /** Keeps the viewer's text in these fields. */
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly isPending?: boolean
}

/** Stands where a change met a newer one: shows both texts, so that nothing is lost, and asks which is to stay. */
export function BothTexts({ title, differences, onKeepMine, onTakeTheirs, isPending = false }: BothTextsProps) {
  const box = useRef<HTMLDivElement>(null)
  // It may come up far from the button that brought it.
  useEffect(() => {
    void box.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={box}>
      <Callout tone="warning" isNews title={title}>
        <dl className="mt-2 flex flex-col gap-3">
          {differences.map(({ label, mine, theirs }) => (
            <div key={label}>
              <dt className="text-[0.8125rem] font-medium text-ink">{label}</dt>
              <dd className="mt-1 grid gap-2 sm:grid-cols-2">
                <Text whose="Yours" words={mine} />
                <Text whose="Theirs, now stored" words={theirs} />
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" onPress={onKeepMine} isPending={isPending}>
            Keep mine
          </Button>
          <Button size="sm" onPress={onTakeTheirs} isDisabled={isPending}>
            Take theirs
          </Button>
        </div>
      </Callout>
    </div>
  )
}

function Text({ whose, words }: { readonly whose: string; readonly words: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs">{whose}</p>
      <p className="max-h-40 overflow-auto rounded-sm border border-rule bg-raised px-2 py-1 wrap-anywhere whitespace-pre-wrap text-ink">
        {words === '' ? <span className="text-faint">empty</span> : words}
      </p>
    </div>
  )
}
