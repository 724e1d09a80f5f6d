import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

/** What a toast says, and the one thing it offers. */
export interface ToastWords {
  readonly message: string
  readonly tone?: 'plain' | 'danger'
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void }
}

/** The toasts of this page; `ToastRegion` shows them. */
export const toasts = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 })

/** Time to read a sentence and reach its button; hovering or focusing a toast stops the clock. */
const patience = 8_000

/** Says that something was done. Failures stay until they are dismissed. Gives a function that takes the toast away. */
export function showToast(words: ToastWords): () => void {
  const key = toasts.add(words, words.tone === 'danger' ? {} : { timeout: patience })
  return () => toasts.close(key)
}

/** Says that something was done, and offers to undo it. */
export function showUndo(message: string, undo: () => void): () => void {
  return showToast({ message, action: { label: 'Undo', keys: '$mod+z', run: undo } })
}
