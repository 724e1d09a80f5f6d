'use client'

/** Says its message to screen readers when it changes; nothing is seen. */
export function LiveRegion({ message }: { readonly message: string }) {
  return (
    <div className="sr-only" aria-live="assertive" aria-atomic="true">
      {message}
    </div>
  )
}
