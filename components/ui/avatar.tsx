import { classNames } from './class-names'
import { initials } from './initials'

const sizes = { sm: 'size-5 text-[0.5625rem]', md: 'size-7 text-[0.6875rem]', lg: 'size-10 text-sm' } as const

export interface AvatarProps {
  readonly name: string
  readonly size?: keyof typeof sizes
  /** True where the name does not stand beside it: then the avatar says it. */
  readonly isNamed?: boolean
  readonly className?: string
}

/** A person, by initials. Without colour: colour belongs to categories. */
export function Avatar({ name, size = 'md', isNamed = false, className }: AvatarProps) {
  return (
    <span
      data-initials={initials(name)}
      {...(isNamed ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      className={classNames(
        'inline-grid shrink-0 place-items-center rounded-full border border-rule-strong bg-sunken leading-none font-semibold tracking-wide text-muted',
        'before:content-[attr(data-initials)]',
        sizes[size],
        className,
      )}
    />
  )
}
