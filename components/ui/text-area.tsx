'use client'
import type { ReactNode, Ref } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { classNames } from './class-names'
import { fieldBox, fieldStack } from './field-look'
import { FieldLabel, FieldNotes } from './field-words'

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'isInvalid' | 'type'> {
  readonly label?: ReactNode
  readonly description?: ReactNode
  /** What is wrong and what to do; what was typed stays. */
  readonly error?: ReactNode
  readonly placeholder?: string
  readonly isOptional?: boolean
  /** Lines shown at first; it grows with the text up to half the window. */
  readonly rows?: number
  readonly className?: string
  readonly inputRef?: Ref<HTMLTextAreaElement>
}

/** Several lines of text with label, description and error. */
export function TextArea({
  label,
  description,
  error,
  placeholder,
  isOptional = false,
  rows = 3,
  className,
  inputRef,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} className={classNames(fieldStack, className)} {...(error ? { isInvalid: true } : {})}>
      {label ? <FieldLabel isOptional={isOptional}>{label}</FieldLabel> : null}
      <AriaTextArea
        rows={rows}
        className={classNames(fieldBox, 'field-sizing-content max-h-[50dvh] min-h-16 resize-y py-2')}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}
