import { Kbd } from '../ui/kbd'

/** The keys of the queue, where there is a keyboard. */
export function KeyHints({ mayDecide }: { readonly mayDecide: boolean }) {
  const hints = [
    ['j', 'next'],
    ['k', 'previous'],
    ['Enter', 'open'],
    ...(mayDecide
      ? [
          ['o', 'owner'],
          ['u', 'due'],
          ['a', 'accept'],
        ]
      : []),
  ]
  return (
    <p className="flex items-center gap-3 text-xs text-muted pointer-coarse:hidden max-lg:hidden">
      {hints.map(([keys = '', label]) => (
        <span key={label} className="inline-flex items-center gap-1">
          <Kbd keys={keys} /> {label}
        </span>
      ))}
      {mayDecide ? (
        <span className="inline-flex items-center gap-1">
          <Kbd keys="1" />–<Kbd keys="5" /> decide
        </span>
      ) : null}
    </p>
  )
}
