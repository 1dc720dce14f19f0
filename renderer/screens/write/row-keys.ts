import { useState } from 'react'

/** What tells the lines of a list apart while they are added, removed and moved, so that each keeps its own text being written. */
export function useRowKeys(count: number) {
  const [made, setMade] = useState(() => ({ all: [] as readonly string[], last: 0 }))
  // Lines that came from elsewhere (an undo, another window) are new at the end.
  const missing = Math.max(0, count - made.all.length)
  const all =
    made.all.length === count
      ? made.all
      : [...made.all.slice(0, count), ...Array.from({ length: missing }, (_, index) => `${made.last + index + 1}`)]
  const set = (next: (keys: readonly string[], fresh: string) => readonly string[]): void =>
    setMade(({ last }) => {
      const fresh = String(last + missing + 1)
      return { all: next(all, fresh), last: last + missing + 1 }
    })
  return {
    all,
    insert: (index: number) => set((keys, fresh) => keys.toSpliced(index, 0, fresh)),
    remove: (index: number) => set((keys) => keys.toSpliced(index, 1)),
    move: (from: number, to: number) =>
      set((keys) => {
        const [moved = ''] = keys.slice(from, from + 1)
        return keys.toSpliced(from, 1).toSpliced(to, 0, moved)
      }),
  }
}
