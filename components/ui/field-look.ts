/** The classes of a box one types or chooses in. 16 px on phones, so that the page does not zoom. */
export const fieldBox =
  'w-full min-w-0 rounded-md border border-rule-strong bg-raised px-3 text-sm text-ink touch-target max-md:text-base ' +
  'placeholder:text-faint hover:border-muted transition-colors duration-100 ' +
  'data-focused:border-ink data-focused:outline-2 data-focused:-outline-offset-1 data-focused:outline-ink ' +
  'data-invalid:border-danger data-invalid:data-focused:outline-danger ' +
  'data-disabled:cursor-not-allowed data-disabled:bg-sunken data-disabled:text-faint'

/** The stack of label, box, description and error. */
export const fieldStack = 'flex min-w-0 flex-col gap-1.5'
