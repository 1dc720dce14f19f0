import type { GapKind } from '../../../domain/gaps.ts'
import { desk } from './desk.ts'

const count = (value: number, one: string, many: string): string => `${desk.number(value)} ${value === 1 ? one : many}`

const gaps: Record<GapKind, (gaps: number) => string> = {
  'no-evidence': (value) => `${count(value, 'criterion has', 'criteria have')} no evidence`,
  occasions: (value) => `${count(value, 'criterion needs', 'criteria need')} more occasions`,
  'not-yet': (value) => `${count(value, 'criterion was', 'criteria were')} sent back by the assessor`,
  'only-witness': (value) => `${count(value, 'criterion rests', 'criteria rest')} on witness testimony alone`,
  'only-policy': (value) => `${count(value, 'criterion rests', 'criteria rest')} on a policy alone`,
  'no-place': (value) => `${count(value, 'link does', 'links do')} not say where to look`,
  recheck: (value) => `${count(value, 'link is', 'links are')} marked for re-check`,
  simulation: (value) => `${count(value, 'link uses', 'links use')} simulated evidence where none is allowed`,
  unmapped: (value) => `${count(value, 'item is', 'items are')} linked to nothing`,
}

const show = (value: number): string => (value === 1 ? 'Show it' : 'Show them')

/** Portfolio: look over, then export. */
export const portfolio = {
  title: 'Portfolio',
  export: 'Export portfolio',
  lead: 'One document with title page, matrix, an account of each criterion, the index, and every item with its attachments.',
  formats: 'As',
  pdf: 'PDF, with attached pages and photos inside',
  docx: 'Word, to edit or to restyle at the centre',
  noFormat: 'Choose PDF, Word or both.',
  fileName: (learner: string) => `Portfolio of ${learner}`,

  preflight: 'Before you export',
  gaps,
  officialTitle: 'Your units and evidence',
  otherTitle: 'Guides and examples, counted apart',
  ready: 'Nothing is missing that Trellis can see. The portfolio is ready for the assessor.',
  nothingYet: 'There is little to export yet: units to be met and evidence to meet them come first.',
  nothingYetAction: 'See what to do first',
  notBlocking: 'You can export all the same: gaps are shown in the portfolio as gaps.',
  show,
  showLabel: (value: number, what: string) => `${show(value)}: ${what}`,

  running: 'Exporting the portfolio',
  cancel: 'Cancel export',
  cancelled: 'The export was cancelled. No file was written, and an older one is untouched.',
  failed: 'The portfolio was not exported',
  doneTitle: 'The portfolio is written',
  file: (format: 'pdf' | 'docx', pages: number, size: string) =>
    `${format === 'pdf' ? 'PDF' : 'Word'}, ${pages > 0 ? `${desk.pages(pages)}, ` : ''}${size}`,
  reveal: 'Show in folder',
  revealLabel: (name: string) => `Show ${name} in its folder`,
  warnings: (value: number) => `${count(value, 'thing', 'things')} to know`,
  warning: (ref: string, message: string) => (ref === '' ? message : `${ref}: ${message}`),
}
