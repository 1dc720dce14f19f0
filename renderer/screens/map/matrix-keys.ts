// The keys of the matrix, as ARIA's grid pattern has them. Row 0 holds the evidence, column 0 the criteria.
export type At = { readonly row: number; readonly column: number }

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }
type Size = { readonly rows: number; readonly columns: number; readonly page: number }

/** Where a key leads; undefined for a key that does not move. `rows` and `columns` count the heads. */
export function moved({ row, column }: At, { key, ctrlKey, metaKey, altKey }: Key, size: Size): At | undefined {
  if (altKey) return undefined
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1]
  const isFar = ctrlKey || metaKey
  const within = (at: At): At => ({
    row: Math.max(0, Math.min(lastRow, at.row)),
    column: Math.max(0, Math.min(lastColumn, at.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: isFar ? 1 : row - 1, column })
    case 'ArrowDown':
      return within({ row: isFar ? lastRow : row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: isFar ? 0 : column - 1 })
    case 'ArrowRight':
      return within({ row, column: isFar ? lastColumn : column + 1 })
    case 'PageUp':
      return isFar ? undefined : within({ row: Math.max(1, row - size.page), column })
    case 'PageDown':
      return isFar ? undefined : within({ row: row + size.page, column })
    case 'Home':
      return isFar ? within({ row: 1, column: 0 }) : within({ row, column: 0 })
    case 'End':
      return isFar ? within({ row: lastRow, column: lastColumn }) : within({ row, column: lastColumn })
    default:
      return undefined
  }
}
