'use client'
import type { ReactNode, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { classNames } from './class-names'
import { fieldBox, fieldStack } from './field-look'
import { FieldLabel, FieldNotes } from './field-words'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'isInvalid'> {
  /** Leave it out only with an `aria-label`. */
  readonly label?: ReactNode
  readonly description?: ReactNode
  /** What is wrong and what to do; what was typed stays. */
  readonly error?: ReactNode
  readonly placeholder?: string
  /** Says "(optional)" after the label. */
  readonly isOptional?: boolean
  /** Stands inside the box before the text. */
  readonly icon?: ReactNode
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text with its label, description and error. */
export function TextField({
  label,
  description,
  error,
  placeholder,
  isOptional = false,
  icon,
  className,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={classNames(fieldStack, className)} {...(error ? { isInvalid: true } : {})}>
      {label ? <FieldLabel isOptional={isOptional}>{label}</FieldLabel> : null}
      <div className="relative">
        {icon ? (
          <span className="pointer-events-none absolute inset-y-0 left-0 grid w-9 place-items-center text-faint">
            {icon}
          </span>
        ) : null}
        <Input
          className={classNames(fieldBox, 'h-9', icon ? 'pl-9' : '')}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}
