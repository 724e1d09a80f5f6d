import { Circle, CircleCheck, CircleDot, type LucideIcon } from 'lucide-react'
import { classNames } from '../ui/class-names'
import { type Standing, standingWords } from './round-words'

const signs: Readonly<Record<Exclude<Standing, 'none'>, LucideIcon>> = {
  assigned: Circle,
  started: CircleDot,
  submitted: CircleCheck,
}

/** A standing as a sign: an empty circle, one with a dot, one with a tick. Decorative: say it beside. */
export function StandingSign({ standing, className }: { readonly standing: Standing; readonly className?: string }) {
  if (standing === 'none') return null
  const Icon = signs[standing]
  return (
    <Icon
      aria-hidden
      className={classNames('size-4 shrink-0', standing === 'submitted' ? 'text-positive' : 'text-muted', className)}
    />
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
