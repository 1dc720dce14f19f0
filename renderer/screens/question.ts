// A question that must be answered before going on, for the few things that cannot be undone or that would endanger the workbook.
import { create } from 'zustand'

type Answer = { readonly id: string; readonly label: string }
export type Question = {
  readonly title: string
  readonly text: string
  /** The first is the advised one. */
  readonly answers: readonly Answer[]
}
type Waiting = { readonly question: Question; readonly settle: (id: string | undefined) => void }
const useWaiting = create<{ readonly waiting: Waiting | null }>(() => ({ waiting: null }))

/** Asks in a dialog; undefined when it was closed without an answer. A question that is still open then counts as closed. */
export function ask(question: Question): Promise<string | undefined> {
  useWaiting.getState().waiting?.settle(undefined)
  return new Promise((resolve) => {
    const settle = (id: string | undefined) => {
      useWaiting.setState({ waiting: null })
      resolve(id)
    }
    useWaiting.setState({ waiting: { question, settle } })
  })
}
export const useQuestion = (): Waiting | null => useWaiting((state) => state.waiting)
