import { useEffect, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** `top`: near the upper edge, where what grows below it does not move it. `wide`: for lists and tables. */
  readonly look?: 'centre' | 'top' | 'wide'
  /** Whether the title is only heard. */
  readonly isTitleHidden?: boolean
}

let open = 0

/** Whether a dialog waits for an answer; what would happen behind it must wait too. */
export const isDialogOpen = (): boolean => open > 0

/** Stands over the window until it is closed; Escape closes it. Not for asking "are you sure" of what can be undone. */
export function Dialog({ title, onClose, children, look = 'centre', isTitleHidden = false }: DialogProps): ReactNode {
  useEffect(() => {
    open += 1
    return () => void (open -= 1)
  }, [])
  return (
    <ModalOverlay
      className={`veil veil-${look}`}
      isOpen
      isDismissable={look === 'top'}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={`dialog-box dialog-box-${look}`}>
        <AriaDialog className="dialog">
          <Heading slot="title" className={isTitleHidden ? 'heard' : 'dialog-title'}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
