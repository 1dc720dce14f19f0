// One pass over the report: the same code lays it out dry, to learn where things lie, and then for good.
import type { Heading, Report, Target } from '../../../../shared/report/report.ts'
import type { Flow } from './flow.ts'
import type { Prepared } from './prepare.ts'
import type { Places } from './places.ts'
import type { AtomMaker } from './runs.ts'
import type { LinkEnd, Sheet } from './sheet.ts'
import type { Element, Tags } from './tags.ts'

export type OutlineEntry = {
  readonly title: string
  readonly level: Heading['level']
  readonly page: number
  readonly y: number
}

export type Pass = {
  readonly report: Report
  readonly maker: AtomMaker
  readonly flow: Flow
  readonly places: Places
  readonly tags: Tags
  /** The attachments' pages and pictures, by file id. */
  readonly prepared: ReadonlyMap<string, Prepared>
  readonly outline: OutlineEntry[]
  /** Whole pages of evidence, drawn when the section's blocks are done. */
  readonly pagesToCome: (() => void)[]
  /** The element of the section that is being laid out. */
  section: Element
  /** Level of the heading before: levels may rise by one at most, and the first is 1. */
  headingLevel: number
}

/** Closes an element once all that was added before has been drawn. */
export const closeAfter = (pass: Pass, ...elements: readonly Element[]): void =>
  pass.flow.after(() => {
    for (const element of elements) pass.tags.close(element)
  })

const SAFE_ADDRESS = /^(https?|mailto):/i

/** Where a link leads, or null where nothing may be linked: an unknown place, or an address of another kind than web and mail. */
export const linkEnd = (pass: Pass, target: Target): LinkEnd | null => {
  if (target.kind !== 'url') return pass.places.find(target)
  return SAFE_ADDRESS.test(target.url) ? { url: target.url } : null
}

export const noteAnchor = (pass: Pass, anchor: string, sheet: Sheet, top: number): void =>
  pass.places.noteAnchor(anchor, positionOf(sheet, top))

export const positionOf = (sheet: Sheet, top: number): { readonly page: number; readonly y: number } => ({
  page: sheet.index,
  y: sheet.height - Math.max(0, top - 8),
})

export const plainText = (runs: readonly { readonly kind: string; readonly text?: string }[]): string =>
  runs
    .map((run) => run.text ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
