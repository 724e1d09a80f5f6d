/** The classes of everything that floats beside its trigger. */
export const popoverLook =
  'max-w-[calc(100vw-1rem)] rounded-lg border border-rule bg-raised text-sm text-ink shadow-lift outline-none ' +
  'data-entering:animate-[appear_110ms_ease-out]'

/** The classes of one line in a menu or a list of options. */
export const optionLook =
  'relative flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm no-underline outline-none select-none ' +
  'touch-target data-focused:bg-wash data-pressed:bg-wash-strong data-open:bg-wash data-disabled:cursor-default data-disabled:text-faint'

/** The most a list of options takes, in pixels: eight lines and a half, so that one sees there is more. */
export const listHeight = 308
