// How the person arranged the rooms (widths, columns), remembered by the shell over starts. Read once; a change is seen at once and written a little later.
import { useCallback, useSyncExternalStore } from 'react'
import type { Input } from '../../shared/contract/define.ts'
import type { ShellContract } from '../../shared/contract/shell.ts'
import { shell } from './shell.ts'

type Stored = Input<ShellContract, 'layout.set'>['value']
const PAUSE = 400 // milliseconds without a change before it is written: dragging an edge is one write

const listeners = new Set<() => void>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
let stored: Readonly<Record<string, Stored>> = {}
let isAsked = false

/** A remembered value, or `fallback` when there is none or `fits` refuses what is there; and the way to change it. */
export function useLayout<Value extends Stored>(
  name: string,
  fallback: Value,
  fits: (value: Stored) => value is Value,
): readonly [Value, (value: Value) => void] {
  const value = useSyncExternalStore(listen, () => stored[name])
  const set = useCallback((next: Value) => change(name, next), [name])
  return [value !== undefined && fits(value) ? value : fallback, set]
}

export const isWidth = (value: Stored): value is number => typeof value === 'number' && value > 0

function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (!isAsked) void read()
  return () => listeners.delete(listener)
}

async function read(): Promise<void> {
  isAsked = true
  const result = await shell('layout.get', {})
  // What was changed while the answer was on its way is newer.
  if (result.ok) tell({ ...result.value, ...stored })
}

function change(name: string, value: Stored): void {
  tell({ ...stored, [name]: value })
  clearTimeout(timers.get(name))
  timers.set(
    name,
    setTimeout(() => void shell('layout.set', { name, value }), PAUSE),
  )
}

function tell(next: typeof stored): void {
  stored = next
  for (const listener of listeners) listener()
}
