'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { classNames } from '../ui/class-names'
import { fieldBox, fieldStack } from '../ui/field-look'
import { FieldLabel, FieldNotes } from '../ui/field-words'

export interface PasswordFieldProps {
  readonly label: string
  /** `new-password` lets a password manager offer one. */
  readonly autoComplete: 'current-password' | 'new-password'
  readonly description?: string
  readonly error?: string | null
  readonly autoFocus?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A password, hidden unless one asks to see it. */
export function PasswordField({ label, description, error, autoComplete, ...rest }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <AriaTextField
      {...rest}
      isRequired
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      className={fieldStack}
      {...(error ? { isInvalid: true } : {})}
    >
      <FieldLabel>{label}</FieldLabel>
      <div className="relative">
        <Input
          className={classNames(fieldBox, 'h-9 pr-11')}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <ToggleButton
          aria-label="Show what is typed"
          isSelected={isShown}
          onChange={setShown}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-muted hover:text-ink"
        >
          {isShown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
        </ToggleButton>
      </div>
      <FieldNotes {...(description ? { description } : {})} {...(error ? { error } : {})} />
    </AriaTextField>
  )
}

/** What stands under every new password. */
export const newPasswordHint = 'Ten characters or more. A few unrelated words are easy to remember and hard to guess.'
