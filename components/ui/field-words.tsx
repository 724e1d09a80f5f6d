'use client'
import { AlertCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'

/** The name of a field. `optional` is said, not starred. */
export function FieldLabel({
  children,
  isOptional = false,
}: {
  readonly children: ReactNode
  readonly isOptional?: boolean
}) {
  return (
    <Label className="text-[0.8125rem] font-medium text-ink">
      {children}
      {isOptional ? <span className="font-normal text-faint"> (optional)</span> : null}
    </Label>
  )
}

/** What stands under a field: a description, and the error when there is one. */
export function FieldNotes({ description, error }: { readonly description?: ReactNode; readonly error?: ReactNode }) {
  return (
    <>
      {description ? (
        <Text slot="description" className="text-[0.8125rem] text-muted">
          {description}
        </Text>
      ) : null}
      <FieldError className="flex items-start gap-1.5 text-[0.8125rem] text-danger">
        {({ validationErrors }) => (
          <>
            <AlertCircle aria-hidden className="mt-[0.15em] size-3.5 shrink-0" />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  )
}
