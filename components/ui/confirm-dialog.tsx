'use client'
import { useState, type ReactNode } from 'react'
import { Actions } from './actions'
import { Button } from './button'
import { Dialog, type DialogProps } from './dialog'

export interface ConfirmDialogProps extends Omit<DialogProps, 'children' | 'lead' | 'size' | 'role' | 'isDismissable'> {
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode
  /** The deed, as a verb: "Delete the article". */
  readonly confirmLabel: string
  readonly isDanger?: boolean
  /** The dialog closes when it is done; it stays open when the answer is `false`. */
  readonly onConfirm: () => void | boolean | Promise<void | boolean>
}

/** Asks before something that is hard to undo. Whatever can be undone should be done, with a toast that offers Undo. */
export function ConfirmDialog({ children, confirmLabel, isDanger = false, onConfirm, ...rest }: ConfirmDialogProps) {
  const [isPending, setPending] = useState(false)
  const confirm = async (close: () => void) => {
    setPending(true)
    try {
      if ((await onConfirm()) !== false) close()
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog {...rest} role="alertdialog">
      {({ close }) => (
        <>
          <div className="text-muted">{children}</div>
          <Actions className="mt-4">
            <Button onPress={close} isDisabled={isPending} autoFocus>
              Cancel
            </Button>
            <Button look={isDanger ? 'danger' : 'primary'} isPending={isPending} onPress={() => confirm(close)}>
              {confirmLabel}
            </Button>
          </Actions>
        </>
      )}
    </Dialog>
  )
}
