'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components/Modal'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

export interface DialogProps extends Omit<ModalOverlayProps, 'className' | 'children'> {
  readonly title: ReactNode
  /** A sentence under the title. */
  readonly lead?: ReactNode
  readonly size?: 'sm' | 'md' | 'lg'
  readonly role?: 'dialog' | 'alertdialog'
  /** May be a function of `close`. End it with `Actions`. */
  readonly children: ReactNode | ((opts: { close: () => void }) => ReactNode)
}

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' } as const

/** A modal dialog. Put it in a `DialogTrigger` after its button, or steer it with `isOpen` and `onOpenChange`. */
export function Dialog({
  title,
  lead,
  size = 'sm',
  role = 'dialog',
  children,
  isDismissable = true,
  ...rest
}: DialogProps) {
  return (
    <ModalOverlay
      {...rest}
      isDismissable={isDismissable && role === 'dialog'}
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-veil p-4 pt-[12vh] data-entering:animate-[appear_140ms] max-sm:items-end max-sm:p-0 max-sm:pt-12"
    >
      <Modal
        className={classNames(
          'w-full rounded-lg border border-rule bg-raised shadow-lift outline-none data-entering:animate-[rise_160ms_var(--ease-quiet)] max-sm:rounded-b-none',
          widths[size],
        )}
      >
        <AriaDialog role={role} className="relative p-6 outline-none max-sm:p-5">
          {(opts) => (
            <>
              <Heading slot="title" className="pr-10 font-serif text-xl font-semibold">
                {title}
              </Heading>
              {lead ? <p className="mt-1.5 pr-6 text-muted">{lead}</p> : null}
              {role === 'dialog' ? (
                <IconButton
                  label="Close"
                  keys="Escape"
                  size="sm"
                  className="absolute top-4 right-4 text-muted"
                  onPress={opts.close}
                >
                  <X aria-hidden className="size-4" />
                </IconButton>
              ) : null}
              <div className="mt-4">{typeof children === 'function' ? children(opts) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
