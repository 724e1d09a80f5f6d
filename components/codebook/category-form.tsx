'use client'
import { useRef, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import { clashOf, isSameMeaning, parseCategoryDraft, type CategoryDraft } from '@/core/codebook/category-draft'
import { nextKey } from '@/core/codebook/next-key'
import { pathOf, type Codebook } from '@/core/codebook/tree'
import { categoryColours, type CategoryColour } from '@/core/colour/palette'
import type { CategoryId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { ColourPicker } from '../ui/colour-picker'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import type { CodebookAnswer } from './codebook-tree'

export interface CategoryFormProps {
  readonly codebook: Codebook
  /** The category to change; null for a new one. Give the form a `key` of its id. */
  readonly category: Category | null
  /** Where a new one goes: below this one, or at the top. */
  readonly parentId?: CategoryId | null
  /** The place of a new one among its siblings (`lastPosition`). */
  readonly position?: number
  /** Gets a draft that `parseCategoryDraft` made and that clashes with no other category. */
  readonly onSave: (draft: CategoryDraft) => CodebookAnswer | Promise<CodebookAnswer>
  readonly onCancel: () => void
}

type Faults = Readonly<Record<string, string>>

/** Name, colour, key and definition of a category. */
export function CategoryForm({
  codebook,
  category,
  parentId = null,
  position = 0,
  onSave,
  onCancel,
}: CategoryFormProps) {
  const all = codebook.order.map((node) => node.category)
  const others = all.filter(({ id }) => id !== category?.id)
  const keys = others.map(({ key }) => key)
  const [name, setName] = useState(category?.name ?? '')
  const [colour, setColour] = useState<CategoryColour>(category?.colour ?? freeColour(others))
  const [typedKey, setTypedKey] = useState<string | null>(category ? (category.key ?? '') : null)
  const [summary, setSummary] = useState(category?.definition.summary ?? '')
  const [use, setUse] = useState(category?.definition.use ?? '')
  const [avoid, setAvoid] = useState(category?.definition.avoid ?? '')
  const [examples, setExamples] = useState(category?.definition.examples.join('\n') ?? '')
  // Faults are told from the first try on, and go as they are mended.
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const key = typedKey ?? (name.trim() === '' ? '' : (nextKey(keys, name) ?? ''))
  const under = category ? category.parentId : parentId
  const written = {
    parentId: under,
    name,
    colour,
    key,
    definition: { summary, use, avoid, examples: examples.split('\n') },
    position: category?.position ?? position,
  }
  const parsed = parseCategoryDraft(written)
  const isNewMeaning = category !== null && parsed.ok && !isSameMeaning(category, parsed.value)

  const clash = parsed.ok ? clashOf(all, category?.id ?? null, parsed.value) : null
  const wrong = parsed.ok ? clash : parsed.error
  const faults: Faults = isTried && wrong ? faultsOf(wrong) : {}

  const save = async () => {
    setTried(true)
    if (isSaving) return
    if (!parsed.ok || wrong) {
      // What is to be mended may be out of sight.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setSaving(true)
    try {
      setRefusal((await onSave(parsed.value)) ?? null)
    } finally {
      setSaving(false)
    }
  }
  const parts = { summary, use, avoid }
  const set = { summary: setSummary, use: setUse, avoid: setAvoid }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {(refusal ?? faults['form']) ? (
        <Callout tone="danger" isNews>
          {refusal ?? faults['form']}
        </Callout>
      ) : null}
      {under === null ? null : <p className="text-sm text-muted">Below {pathOf(codebook, under)}</p>}
      <TextField
        label="Name"

        value={name}
        onChange={setName}
        error={faults['name']}
        autoFocus={category === null}
      />
      <TextField
        label="Key"
        description="One letter or digit that chooses it from the menu of the desk."
        className="max-w-sm"
        value={key}
        onChange={(text) => setTypedKey([...text].at(-1) ?? '')}
        error={faults['key']}
        isOptional
        autoComplete="off"
      />
      <ColourPicker
        label="Colour"
        value={colour}
        onChange={setColour}
        taken={new Set(others.map((other) => other.colour))}
      />
      {definitionFields.map(({ field, label, description, rows }) => (
        <TextArea
          key={field}
          label={label}
          description={description}
          rows={rows}
          value={parts[field]}
          onChange={set[field]}
          error={faults[`definition.${field}`]}
        />
      ))}
      <TextArea
        label="Examples"
        description="One in each line, as it would stand in a text."
        rows={3}
        value={examples}
        onChange={setExamples}
        error={Object.entries(faults).find(([path]) => path.startsWith('definition.examples'))?.[1]}
      />
      {isNewMeaning ? (
        <Callout>
          A new name or definition is a new meaning: what was tagged so far was tagged under revision{' '}
          {category.definitionRev}.
        </Callout>
      ) : null}
      <Actions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" isPending={isSaving}>
          {category ? 'Save' : 'Add the category'}
        </Button>
      </Actions>
    </form>
  )
}

const definitionFields = [
  { field: 'summary', label: 'What it means', description: 'One or two sentences.', rows: 2 },
  { field: 'use', label: 'When to use it', description: undefined, rows: 2 },
  { field: 'avoid', label: 'When not to use it', description: undefined, rows: 2 },
] as const

/** The first colour that no other category has, else the one fewest have. */
function freeColour(others: readonly Category[]): CategoryColour {
  const uses = (colour: CategoryColour) => others.filter((other) => other.colour === colour).length
  return categoryColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}

/** What is wrong, by the field it is told at; `form` for the rest. */
function faultsOf(refusal: Refusal): Faults {
  if (refusal.code === 'invalid' && refusal.errors.length > 0) {
    return Object.fromEntries(refusal.errors.map(({ path, message }) => [path, message]))
  }
  if (refusal.code === 'conflict' && refusal.reason === 'name-taken') return { name: refusal.detail }
  if (refusal.code === 'conflict' && refusal.reason === 'key-taken') return { key: refusal.detail }
  return { form: refusal.detail }
}
