// The runs of a block, whatever its kind, and their plain text.
import type { Block, Run } from '../../../../shared/report/report.ts'

export function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'facts':
      return block.rows.flatMap((row) => row.value)
    case 'table':
      return [...block.columns.flatMap((column) => column.header), ...block.rows.flatMap((row) => row.cells.flat())]
    case 'strip':
      return [...block.facts.flat(), ...block.criteria.flat()]
    case 'contents':
    case 'signatures':
    case 'attachment':
    case 'space':
      return []
  }
}

/** What the runs say; page numbers, which are not known yet, say nothing. */
export const plainText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'page' ? '' : run.text)).join('')
