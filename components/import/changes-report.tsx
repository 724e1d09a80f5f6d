import type { ImportChange } from '@/core/import/change'

/** How many passages of one kind of change are listed; the rest is a number. */
const listed = 100

/** What an import changed or left out; each kind opens to show the passages. */
export function ChangesReport({ changes }: { readonly changes: readonly ImportChange[] }) {
  if (changes.length === 0) return <p className="text-muted">Nothing: the text is as it came.</p>
  return (
    <ul className="flex flex-col gap-2.5">
      {changes.map((change, index) => (
        <li key={`${change.code} ${index}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  )
}

function Change({ change: { detail, passages = [] } }: { readonly change: ImportChange }) {
  if (passages.length === 0) return <p className="text-pretty">{detail}</p>
  return (
    <details className="group">
      <summary className="touch-target rounded-sm text-pretty marker:text-faint hover:underline">{detail}</summary>
      <div
        role="region"
        aria-label={detail}
        // A box that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="mt-1.5 ml-1 max-h-72 overflow-y-auto border-l pl-3"
      >
        <ul className="flex flex-col gap-1.5 font-serif text-[0.9375rem] leading-snug text-muted">
          {passages.slice(0, listed).map((passage, index) => (
            <li key={index} className="line-clamp-4 wrap-anywhere whitespace-pre-wrap">
              {passage}
            </li>
          ))}
          {passages.length > listed ? <li className="font-sans text-xs">and {passages.length - listed} more</li> : null}
        </ul>
      </div>
    </details>
  )
}
