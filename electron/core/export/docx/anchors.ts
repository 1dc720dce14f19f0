// Every place of the report that a link may lead to, under a name that Word accepts.
import { createHash } from 'node:crypto'
import type { Report, Run, Target } from '../../../../shared/report/report.ts'
import type { DrawnFiles } from './media.ts'
import { runsOf } from './walk.ts'

const LONGEST = 40

/**
 * A bookmark's name: a letter first, then letters, digits and `_`, 40 characters at most, and no name that another has in other capitals. A text
 * that is no such name keeps its start, followed by a hash.
 */
export function bookmarkName(text: string, taken: ReadonlySet<string>): string {
  const plain = text.replace(/[^A-Za-z0-9_]/g, '_')
  const name = /^[A-Za-z]/.test(plain) ? plain : `a_${plain}`
  if (name.length <= LONGEST && !taken.has(name.toLowerCase())) return name
  return `${name.slice(0, 27)}_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}

export type Anchors = {
  /** The bookmark of an anchor, or of a page of a file; undefined where the report has no such place. */
  readonly ofAnchor: (anchor: string) => string | undefined
  readonly ofFilePage: (file: string, page: number) => string | undefined
  /** Where a link goes. A page that was not drawn leads to the file's entry; an address outside is none of ours. */
  readonly ofTarget: (target: Target) => string | undefined
}

export function collectAnchors(report: Report, drawn: DrawnFiles): Anchors {
  const names = new Map<string, string>()
  const filePages = new Map<string, string>()
  const entries = new Map<string, string>()
  const taken = new Set<string>()
  const define = (anchor: string) => {
    const known = names.get(anchor)
    if (known !== undefined) return known
    const name = bookmarkName(anchor, taken)
    names.set(anchor, name)
    taken.add(name.toLowerCase())
    return name
  }

  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'heading' || block.kind === 'strip' || block.kind === 'attachment') define(block.anchor)
      for (const run of runsOf(block)) if (isAnchored(run)) define(run.anchor)
      if (block.kind !== 'attachment') continue
      if (!entries.has(block.file)) entries.set(block.file, define(block.anchor))
      drawn.of(block).pictures.forEach((picture) => {
        const key = pageKey(block.file, picture.page)
        if (!filePages.has(key)) filePages.set(key, define(`${block.anchor}_p${picture.page}`))
      })
    }
  }

  const ofFilePage = (file: string, page: number) => filePages.get(pageKey(file, page))
  return {
    ofAnchor: (anchor) => names.get(anchor),
    ofFilePage,
    ofTarget(target) {
      if (target.kind === 'anchor') return names.get(target.anchor)
      return target.kind === 'file' ? (ofFilePage(target.file, target.page) ?? entries.get(target.file)) : undefined
    },
  }
}

const pageKey = (file: string, page: number) => `${file}#${page}`
const isAnchored = (run: Run): run is Run & { readonly anchor: string } =>
  run.kind === 'text' && run.anchor !== undefined
