// The way back to the list after a dialog or a removal, so that the focus is never lost.
export const LIST_ID = 'evidence-list'

/** After a dialog has closed and given the focus back to a button that may be gone, the list takes it. */
export function focusList(): void {
  setTimeout(() => document.getElementById(LIST_ID)?.focus(), 50)
}
