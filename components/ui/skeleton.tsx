import { classNames } from './class-names'

/** Holds the place of something that is on its way, in its size (`className`), so that nothing jumps. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block animate-[breathe_1.6s_ease-in-out_infinite] rounded-sm bg-wash-strong', className)}
    />
  )
}
