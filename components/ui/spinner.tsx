import { classNames } from './class-names'

/** A small turning ring. `label` is what a screen reader says; give `''` where words beside it say the same. */
export function Spinner({ label = 'Loading', className }: { readonly label?: string; readonly className?: string }) {
  return (
    <span
      className={classNames('inline-flex', className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4 animate-[turn_0.9s_linear_infinite]"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <circle cx="8" cy="8" r="6" opacity="0.25" />
        <path d="M14 8a6 6 0 0 0-6-6" strokeLinecap="round" />
      </svg>
    </span>
  )
}
