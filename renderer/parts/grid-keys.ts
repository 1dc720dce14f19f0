// What a key asks of a grid, by the ARIA pattern's own table.
export type GridAct =
  | { readonly act: 'move'; readonly to: number; readonly isExtending: boolean }
  | { readonly act: 'open' | 'toggle' | 'all' | 'clear' }

type Pressed = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}
type Rows = { readonly current: number; readonly count: number; readonly page: number }

/** Undefined for a key that is not the grid's. `page` is how many rows Page Up and Page Down go. */
export function gridAct(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
  { current, count, page }: Rows,
): GridAct | undefined {
  if (altKey) return undefined
  const move = (to: number): GridAct => ({ act: 'move', to, isExtending: shiftKey })
  const isCommand = ctrlKey || metaKey
  switch (key) {
    case 'a':
    case 'A':
      return isCommand && !shiftKey ? { act: 'all' } : undefined
    case 'Home':
      return move(0)
    case 'End':
      return move(count - 1)
  }
  if (isCommand) return undefined
  switch (key) {
    case 'ArrowDown':
      return move(current + 1)
    case 'ArrowUp':
      return move(current - 1)
    case 'PageDown':
      return move(current + page)
    case 'PageUp':
      return move(current - page)
    case 'Enter':
      return { act: 'open' }
    case ' ':
      return { act: 'toggle' }
    case 'Escape':
      return { act: 'clear' }
    default:
      return undefined
  }
}
