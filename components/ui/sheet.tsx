'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components/Modal'
import { IconButton } from './icon-button'

export interface SheetProps extends Omit<ModalOverlayProps, 'className' | 'children'> {
  readonly title: ReactNode
  readonly children: ReactNode | ((opts: { close: () => void }) => ReactNode)
}

/** A panel at the side of a wide screen, at the bottom of a phone. Put it in a `DialogTrigger`, or steer it with `isOpen`. */
export function Sheet({ title, children, ...rest }: SheetProps) {
  return (
    <ModalOverlay
      isDismissable
      {...rest}
      className="fixed inset-0 z-50 flex bg-veil data-entering:animate-[appear_140ms] max-md:items-end md:justify-end"
    >
      <Modal
        className={
          'flex flex-col border-rule bg-raised shadow-lift outline-none data-entering:animate-[rise_180ms_var(--ease-quiet)] ' +
          'max-md:max-h-[85dvh] max-md:w-full max-md:rounded-t-lg max-md:border-t md:h-dvh md:w-104 md:max-w-[calc(100vw-4rem)] md:border-l'
        }
      >
        <Dialog className="flex max-h-[inherit] min-h-0 flex-1 flex-col outline-none">
          {(opts) => (
            <>
              <header className="flex items-center gap-3 border-b py-2.5 pr-2.5 pl-5">
                <Heading slot="title" className="min-w-0 flex-1 truncate font-serif text-lg font-semibold">
                  {title}
                </Heading>
                <IconButton label="Close" keys="Escape" className="text-muted" onPress={opts.close}>
                  <X aria-hidden className="size-4" />
                </IconButton>
              </header>
              <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
                {typeof children === 'function' ? children(opts) : children}
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
