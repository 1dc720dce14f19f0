// What is known while a unit specification is read line by line.
import type { CodeStyle } from './numbered-codes.ts'
import type { UnitWarning } from './unit-reading.ts'

export type SubPoint = { readonly label: string; text: string }
/** `list` says how the points of a criterion are marked: by letters, numbers, bullets, or by codes of their own. */
export type Criterion = {
  readonly label: string
  text: string
  readonly kind: 'competence' | 'knowledge' | 'behaviour'
  readonly requiredOccasions: number
  readonly line: number
  doubtful: boolean
  readonly subPoints: SubPoint[]
  list: 'letters' | 'numbers' | 'bullets' | 'coded' | null
}
/** `mixed`: its text ran into another column. */
export type Outcome = {
  readonly label: string
  text: string
  readonly line: number
  readonly criteria: Criterion[]
  mixed: boolean
}
export type Note = { readonly heading: string; readonly lines: string[] }

/** Where the next line without a code goes. `pending`: the text of an outcome whose number is not known yet. */
export type Target =
  | { readonly kind: 'ignored' | 'pending' | 'stray' }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
  | { readonly kind: 'sub'; readonly criterion: Criterion; readonly sub: SubPoint }
  | { readonly kind: 'note'; readonly note: Note }

export type Tree = {
  readonly style: CodeStyle
  /** Most criteria begin in lower case. */
  readonly lowerCase: boolean
  readonly warn: (warning: UnitWarning) => void
  readonly outcomes: Map<string, Outcome>
  readonly criteria: Map<string, Criterion>
  readonly notes: Note[]
  /** Codes that were left out, reported together since a check list may hold hundreds. */
  readonly repeats: UnitWarning[]
  /** Lines that were left out. */
  readonly strays: UnitWarning[]
  current: Outcome | null
  target: Target
  /** `after`: a heading has ended the criteria. */
  phase: 'before' | 'in' | 'after'
  pending: string
  lastLabel: string
  /** A heading has said that criteria follow. */
  takesLetters: boolean
}

export const newTree = (style: CodeStyle, lowerCase: boolean, warn: Tree['warn']): Tree => ({
  style,
  lowerCase,
  warn,
  outcomes: new Map(),
  criteria: new Map(),
  notes: [],
  repeats: [],
  strays: [],
  current: null,
  target: { kind: 'ignored' },
  phase: 'before',
  pending: '',
  lastLabel: '',
  takesLetters: false,
})
