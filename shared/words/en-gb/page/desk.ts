import type { UnitStatus } from '../../../domain/unit.ts'

/** Figures as people read them, `12,345`. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
const plural = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`

const statuses: Record<UnitStatus, string> = {
  official: 'official',
  provisional: 'provisional',
  example: 'example',
  draft: 'draft',
}

/** What stands around every room: title bar, rail, messages. */
export const desk = {
  product: 'Trellis',
  windowTitle: (room: string, workbook: string) => `${room} – ${workbook} – Trellis`,
  rooms: 'Rooms',
  home: 'Home',
  evidence: 'Evidence',
  map: 'Map',
  units: 'Units',
  people: 'People',
  portfolio: 'Portfolio',
  settings: 'Settings',
  titleBar: 'Workbook and search',
  page: (room: string) => `${room}, page`,
  detail: 'Chosen item',

  workbookMenu: (name: string) => `Workbook ${name}`,
  back: 'Back',
  forward: 'Forward',

  searchWay: 'Search everything or run a command',
  clearSearch: 'Clear the search',

  saved: 'Saved',
  saving: 'Saving',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (label: string) => `Undo: ${label}`,
  redoStep: (label: string) => `Redo: ${label}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,

  todayAt: (time: string) => `today at ${time}`,
  yesterdayAt: (time: string) => `yesterday at ${time}`,
  dayAt: (day: string, time: string) => `${day} at ${time}`,

  working: 'Working',
  messages: 'Messages',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading',
  problem: 'There is a problem',
  optional: '(optional)',

  goneTitle: 'Trellis has to start again',
  gone: 'The part of Trellis that keeps your workbook has stopped. Everything you saved is safe on this computer.',
  startAgain: 'Start again',
  goneStill: 'It could not be started. Close Trellis and open it again; your workbook is safe.',

  statuses,
  number,
  pages: (count: number) => plural(count, 'page', 'pages'),
  files: (count: number) => plural(count, 'file', 'files'),
  items: (count: number) => plural(count, 'item', 'items'),
  criteria: (count: number) => plural(count, 'criterion', 'criteria'),
  outcomes: (count: number) => plural(count, 'outcome', 'outcomes'),
  criteriaLinked: (count: number) => (count === 0 ? 'linked to nothing' : plural(count, 'criterion', 'criteria')),
  /** A state with how many occasions were found of how many needed. */
  statePartly: (word: string, have: number, need: number) => `${word} (${have} of ${need})`,
}
