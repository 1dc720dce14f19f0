import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button, IconButton } from './button.tsx'

export type Toast = {
  readonly message: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Whether it takes the place of the last one that said so too, so that two never offer the same. */
  readonly replaces?: boolean
}

const SHOWN_FOR = 8000 // milliseconds; the clock stops while a toast is hovered or focused
const queue = new ToastQueue<Toast>({ maxVisibleToasts: 2 })

let lastReplacing: string | undefined

/** Says what was done, with at most one thing to do about it. */
export function showToast(toast: Toast): void {
  if (toast.replaces === true && lastReplacing !== undefined) queue.close(lastReplacing)
  const key = queue.add(toast, { timeout: SHOWN_FOR })
  if (toast.replaces === true) lastReplacing = key
}

/** Where toasts appear, once a window. F6 reaches them. */
export function Toasts({ label, dismiss }: { readonly label: string; readonly dismiss: string }): ReactNode {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={label}>
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent className="toast-words">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton icon={<X size={16} aria-hidden />} label={dismiss} onPress={() => queue.close(toast.key)} />
        </AriaToast>
      )}
    </ToastRegion>
  )
}
