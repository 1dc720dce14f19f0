import type { ReactNode, SubmitEvent } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './say.tsx'

type FormDialogProps = {
  readonly title: string
  readonly submit: string
  readonly cancel: string
  /** Why the last try failed, under what it failed at; absent when it did not. */
  readonly failure?: { readonly title: string; readonly message: string } | undefined
  /** A further button, before those that end the dialog. */
  readonly other?: ReactNode
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is filled in: what failed first, then its fields, then its answers. Enter in a line submits. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, submit, cancel, failure, other, onSubmit, onClose, children } = props
  function onFormSubmit(event: SubmitEvent): void {
    event.preventDefault()
    event.stopPropagation() // the dialog may have been opened from within another form
    onSubmit()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="fields" onSubmit={onFormSubmit} noValidate>
        {failure !== undefined && (
          <Notice look="problem" title={failure.title}>
            {failure.message}
          </Notice>
        )}
        {children}
        <div className="actions actions-end">
          {other}
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
