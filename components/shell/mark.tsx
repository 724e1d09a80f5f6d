/** The sign of the product: a V, and beneath it two readings of the same line, stacked and of unlike extent. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={className} fill="none">
      <path
        d="M2.6 3h6.9v1.15l-1.9.3 4.75 10.3 4.45-10.3-1.95-.3V3h6.55v1.15l-1.85.3L13.1 17.2h-1.75L4.5 4.45l-1.9-.3z"
        fill="currentColor"
      />
      <path d="M2.6 19.4h12.2" stroke="var(--category-vermilion)" strokeWidth="1.7" />
      <path d="M8.8 22h12.6" stroke="var(--category-azure)" strokeWidth="1.7" />
    </svg>
  )
}
