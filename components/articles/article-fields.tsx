'use client'
import type { ReactNode } from 'react'
import type { Metadata } from '@/core/import/metadata'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { detailNames, type ArticleDetails } from './article-details'
import { LanguageField } from './language-field'

export interface ArticleFieldsProps {
  readonly details: ArticleDetails
  readonly onChange: (patch: Partial<ArticleDetails>) => void
  /** What is wrong with a field, or null. */
  readonly faultAt: (field: keyof Metadata) => string | null
  /** Stands under a field: where its value was found, what else was. */
  readonly noteAt?: (field: keyof Metadata) => ReactNode
  readonly isDisabled?: boolean
}

const inputs = [
  { field: 'author', type: 'text', maxLength: 300 },
  { field: 'outlet', type: 'text', maxLength: 300 },
  { field: 'publishedOn', type: 'date', maxLength: 10 },
  { field: 'sourceUrl', type: 'url', maxLength: 2_000 },
] as const

/** The details of an article as form fields. */
export function ArticleFields({ details, onChange, faultAt, noteAt, isDisabled = false }: ArticleFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <TextArea
          label={detailNames.title}
          name="title"
          rows={2}
          value={details.title}
          maxLength={500}
          isRequired
          validationBehavior="aria"
          isDisabled={isDisabled}
          error={faultAt('title')}
          onChange={(title) => onChange({ title })}
        />
        {noteAt?.('title')}
      </div>
      {inputs.map(({ field, type, maxLength }) => (
        <div key={field} className="flex flex-col gap-1.5">
          <TextField
            label={detailNames[field]}
            name={field}
            type={type}
            value={details[field]}
            maxLength={maxLength}
            isOptional
            validationBehavior="aria"
            isDisabled={isDisabled}
            error={faultAt(field)}
            onChange={(value) => onChange({ [field]: value })}
            {...(field === 'sourceUrl' ? { placeholder: 'https://' } : {})}
          />
          {noteAt?.(field)}
        </div>
      ))}
      <div className="flex flex-col gap-1.5">
        <LanguageField
          value={details.language}
          isDisabled={isDisabled}
          error={faultAt('language')}
          onChange={(language) => onChange({ language })}
        />
        {noteAt?.('language')}
      </div>
    </div>
  )
}
