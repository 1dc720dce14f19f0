// Commands whose meaning depends on what is shown: a screen says what they do while it is there.
import { useEffect } from 'react'
import type { Command } from '../../../shared/contract/commands.ts'

type Provided = { readonly name: Command; readonly run: () => void }
const provided: Provided[] = []

/** What `name` does while this screen is shown; undefined for nothing just now. The screen that came last decides. */
export function useProvidedCommand(name: Command, run: (() => void) | undefined): void {
  useEffect(() => {
    if (run === undefined) return
    const one = { name, run }
    provided.push(one)
    return () => void provided.splice(provided.indexOf(one), 1)
  }, [name, run])
}

export const providedCommand = (name: Command): (() => void) | undefined =>
  provided.findLast((one) => one.name === name)?.run
