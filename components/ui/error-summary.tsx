import type { Fault } from '../../core/refusal'
import { Callout } from './callout'

/** What an API answer of `application/problem+json` says of a failure; only `detail` is needed. */
export interface Problem {
  readonly title?: string
  readonly detail: string
  readonly requestId?: string
  readonly errors?: readonly Fault[]
}

export interface ErrorSummaryProps {
  /** Null or undefined shows nothing. */
  readonly problem: Problem | null | undefined
  /** Names the fields in people's words: `{ 'definition.summary': 'Definition' }`. */
  readonly fieldNames?: Readonly<Record<string, string>>
  readonly className?: string
}

/** Says at the head of a form what went wrong and what to do; read out when it appears. */
export function ErrorSummary({ problem, fieldNames = {}, className }: ErrorSummaryProps) {
  if (!problem) return null
  const { title, detail, requestId, errors = [] } = problem
  return (
    <Callout tone="danger" title={title ?? detail} isNews {...(className ? { className } : {})}>
      {title && title !== detail ? <p>{detail}</p> : null}
      {errors.length > 0 ? (
        <ul className="mt-1 list-disc pl-4">
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{path === '' ? message : `${fieldNames[path] ?? path}: ${message}`}</li>
          ))}
        </ul>
      ) : null}
      {requestId ? <p className="mt-1 text-xs">Request {requestId}</p> : null}
    </Callout>
  )
}
