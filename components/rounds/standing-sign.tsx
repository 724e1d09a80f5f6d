import { CircleCheck } from 'lucide-react'
import { classNames } from '../ui/class-names'
import { type Standing, standingWords } from './round-words'

/** A standing as a sign: an empty circle, one half full, one with a tick. Decorative: say it beside. */
export function StandingSign({ standing, className }: { readonly standing: Standing; readonly className?: string }) {
  if (standing === 'none') return null
  const look = classNames('size-4 shrink-0', standing === 'submitted' ? 'text-positive' : 'text-muted', className)
  if (standing === 'submitted') return <CircleCheck aria-hidden className={look} />
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" className={look}>
      <circle cx="12" cy="12" r="10" />
      {standing === 'started' ? <path d="M12 6a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" /> : null}
    </svg>
  )
}

/** What the signs of the board mean. */
export function StandingLegend() {
  return (
    <ul aria-label="Signs" className="flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem] text-muted">
      {(['assigned', 'started', 'submitted'] as const).map((standing) => (
        <li key={standing} className="flex items-center gap-1.5">
          <StandingSign standing={standing} />
          {standingWords[standing]}
        </li>
      ))}
    </ul>
  )
}
