/** The first thing a keyboard meets; unseen until it has focus. Leads to `<main id="main">`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="no-print fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-ink px-3 py-2 text-sm font-medium text-paper focus:translate-y-0"
    >
      Skip to the text
    </a>
  )
}
