'use client'
import { useMemo } from 'react'
import { ComboBox } from '../ui/combo-box'
import { Option } from '../ui/option'
import { detailNames } from './article-details'
import { languagesWith } from './languages'

export interface LanguageFieldProps {
  /** BCP 47; `und` when it is not known. */
  readonly value: string
  readonly onChange: (tag: string) => void
  readonly error: string | null
  readonly isDisabled: boolean
}

/** Chooses the language of an article by its English name; it decides where words and sentences end. */
export function LanguageField({ value, onChange, error, isDisabled }: LanguageFieldProps) {
  const languages = useMemo(() => languagesWith(value), [value])
  return (
    <ComboBox
      label={detailNames.language}
      menuTrigger="input"
      isDisabled={isDisabled}
      error={error}
      emptyMessage="No such language in the list."
      selectedKey={value === '' ? 'und' : value}
      onSelectionChange={(key) => {
        if (typeof key === 'string') onChange(key)
      }}
    >
      {languages.map(({ tag, name }) => (
        <Option key={tag} id={tag} textValue={name}>
          {name}
        </Option>
      ))}
    </ComboBox>
  )
}
