// What every part of the writer needs to know of the whole: names, numbers, pages. One pen writes the document once, from start to end.
import type { Heading, Report, ReportWords, Target } from '../../../../shared/report/report.ts'
import type { Anchors } from './anchors.ts'
import type { DrawnFiles } from './media.ts'
import { runsOf } from './walk.ts'

/** The first list numbers: 1 is the bullets of all lists, numbered lists follow, each with its own count. */
export const BULLETS = 1
const FIRST_NUMBERED = 2

export type Pen = {
  readonly words: ReportWords
  readonly language: string
  readonly anchors: Anchors
  readonly drawn: DrawnFiles
  readonly contents: readonly ContentsEntry[]
  /** While pages are being counted, fields are written as plain figures, and equal sections come out equal. */
  readonly measuring: boolean
  /** The page of a bookmark as printed. */
  readonly pageOf: (bookmark: string) => string
  /** A bookmark not written before, with its number; two of one name would make Word drop one. */
  readonly openBookmark: (name: string | undefined) => { readonly name: string; readonly id: number } | undefined
  /** The level a heading gets: the one it asks for, but none is skipped on the way down. */
  readonly nextLevel: (wanted: Heading['level']) => Heading['level']
  readonly nextDrawing: () => number
  readonly nextNumberedList: () => number
  /** The relationship of an address outside; undefined where it is no address that may be followed. */
  readonly relationshipOf: (url: string) => string | undefined
}
/** How deep a heading may stand after one of this level: levels rise by one at most. */
const LEVELS = [1, 2, 3, 4, 4] as const

export type ContentsEntry = { readonly level: Heading['level']; readonly text: string; readonly anchor: string }
export type Shared = Pick<Pen, 'words' | 'language' | 'anchors' | 'drawn' | 'contents' | 'relationshipOf'>

/** Stands for a page's number while pages are counted. */
export const UNKNOWN_PAGE = '000'

/** `pageOf` undefined: the pen measures. */
export function createPen(shared: Shared, pageOf: ((bookmark: string) => string) | undefined): Pen {
  const written = new Set<string>()
  let level: 0 | Heading['level'] = 0
  let drawings = 0
  let lists = FIRST_NUMBERED - 1
  return {
    ...shared,
    measuring: pageOf === undefined,
    pageOf: pageOf ?? (() => UNKNOWN_PAGE),
    openBookmark(name) {
      if (name === undefined || written.has(name)) return undefined
      written.add(name)
      return { name, id: written.size }
    },
    nextLevel(wanted) {
      const deepest = LEVELS[level]
      level = wanted < deepest ? wanted : deepest
      return level
    },
    nextDrawing: () => ++drawings,
    nextNumberedList: () => (pageOf === undefined ? FIRST_NUMBERED : ++lists),
  }
}

/** Addresses that links may follow; anything else stays text. */
const SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:']
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return SCHEMES.includes(protocol) ? href : undefined
}

/** Each outside address of the report once, in order. */
export function collectAddresses(report: Report): string[] {
  const found = new Set<string>()
  const add = (target: Target | undefined) => {
    const address = target?.kind === 'url' ? safeAddress(target.url) : undefined
    if (address !== undefined) found.add(address)
  }
  for (const section of report.sections)
    for (const block of section.blocks) for (const run of runsOf(block)) add(run.target)
  return [...found]
}

/** How many numbered lists the report has. */
export const countNumberedLists = (report: Report): number =>
  report.sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'list' && block.numbered).length
