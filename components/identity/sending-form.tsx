'use client'
import type { ReactNode } from 'react'
import { Form } from 'react-aria-components/Form'
import { ErrorSummary } from '../ui/error-summary'
import type { Sending } from './use-sending'

/**
 * A form that is sent, with what went wrong at its head. The server alone says what is wrong with a field: a message
 * of the browser's would hold the form back after the field was put right.
 */
export function SendingForm({ sending, children }: { readonly sending: Sending; readonly children: ReactNode }) {
  return (
    <Form onSubmit={sending.submit} validationBehavior="aria" className="flex flex-col gap-4">
      <ErrorSummary problem={sending.problem} />
      {children}
    </Form>
  )
}
