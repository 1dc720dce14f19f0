// Lines without a code of their own: wrapped text, bullets, letters and numbers within a criterion.
import { enGB } from '../../../shared/words/words.ts'
import type { Criterion, SubPoint, Tree } from './numbered-state.ts'
import type { Piece } from './numbered-pieces.ts'
import { excerpt, joinWrapped } from './source-lines.ts'

const { warnings: words } = enGB.importer

const MOST_SUB_POINTS = 60
/** Below the most that a text may hold, so that prose without a heading cannot make a unit unfit. */
const LONGEST_TEXT = 8000
const LONGEST_NOTE = 9000

/** Notes that a line went nowhere. */
export function leaveOut(tree: Tree, piece: Piece): void {
  tree.strays.push({ line: piece.number, message: words.leftOut(excerpt(piece.text)) })
}

/** Text after a blank line that begins like a paragraph of its own does not continue a sentence. */
const isNewParagraph = (piece: Piece): boolean => piece.afterBlank && /^["'“‘(]?[\p{Lu}\d]/u.test(piece.text)

function extend(tree: Tree, piece: Piece, owner: { text: string }, criterion: Criterion | null): void {
  const fits = owner.text.length + piece.text.length < LONGEST_TEXT
  if (fits && (owner.text === '' || !isNewParagraph(piece))) {
    owner.text = joinWrapped(owner.text, piece.text)
    return
  }
  if (criterion !== null) criterion.doubtful = true
  tree.target = { kind: 'stray' }
  leaveOut(tree, piece)
}

/** A line that continues what stands above it, or belongs to nothing. */
export function addText(tree: Tree, piece: Piece): void {
  const { target } = tree
  switch (target.kind) {
    case 'outcome':
      target.outcome.mixed ||= piece.mixed
      return extend(tree, piece, target.outcome, null)
    case 'criterion':
      return extend(tree, piece, target.criterion, target.criterion)
    case 'sub':
      return extend(tree, piece, target.sub, target.criterion)
    case 'pending':
      if (tree.pending.length < LONGEST_TEXT) tree.pending = joinWrapped(tree.pending, piece.text)
      return
    case 'note':
      if (target.note.lines.join('\n').length + piece.text.length < LONGEST_NOTE) target.note.lines.push(piece.text)
      else tree.target = { kind: 'stray' }
      return
    case 'stray':
      return leaveOut(tree, piece)
    case 'ignored':
      return
  }
}

/** a … z, aa, ab …: the labels of points that have only bullets. */
const letterAt = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `${letterAt(Math.floor(index / 26) - 1)}${letterAt(index % 26)}`

function addSub(tree: Tree, criterion: Criterion, sub: SubPoint, list: Criterion['list']): void {
  criterion.subPoints.push(sub)
  criterion.list = list
  tree.target = { kind: 'sub', criterion, sub }
}

/** A point within a point stays in its text. */
function nest(tree: Tree, criterion: Criterion, mark: string, rest: string): void {
  const sub = criterion.subPoints.at(-1)
  if (sub === undefined) return
  sub.text = `${sub.text}\n${mark} ${rest}`
  tree.target = { kind: 'sub', criterion, sub }
}

/** A bulleted line: a sub-point of the criterion above it. */
export function addBullet(tree: Tree, piece: Piece, rest: string): void {
  const { target } = tree
  if (target.kind === 'outcome' && target.outcome.text !== '') {
    target.outcome.text = `${target.outcome.text}\n• ${rest}`
    return
  }
  if (target.kind !== 'criterion' && target.kind !== 'sub') return addText(tree, piece)
  const { criterion } = target
  if (target.kind === 'criterion' && criterion.text === '' && rest !== '') criterion.text = rest
  else if (criterion.list !== null && criterion.list !== 'bullets') nest(tree, criterion, '•', rest)
  else if (criterion.subPoints.length < MOST_SUB_POINTS) {
    addSub(tree, criterion, { label: letterAt(criterion.subPoints.length), text: rest }, 'bullets')
  } else addText(tree, piece)
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Whether one label comes right after another: 2 after 1, c after b. */
export const isFollowing = (last: string, next: string): boolean =>
  /^\d+$/.test(last)
    ? Number(next) === Number(last) + 1
    : next.length === 1 && next.charCodeAt(0) === last.charCodeAt(0) + 1

/** The letter that comes next in a list, or the first of one. */
function isNextLetter(criterion: Criterion, label: string): boolean {
  const last = criterion.subPoints.at(-1)?.label
  if (last === undefined) return label === 'a' || label === 'i'
  if (criterion.subPoints[0]?.label === 'i') return ROMAN.indexOf(label) === ROMAN.indexOf(last) + 1
  return isFollowing(last, label)
}

/** A lettered point of a criterion. Answers false when the letter does not fit the list, so that it is a sentence's own. */
export function addLetter(tree: Tree, criterion: Criterion, label: string, rest: string): boolean {
  const begun = criterion.list === null || criterion.list === 'letters'
  if (begun && isNextLetter(criterion, label) && criterion.subPoints.length < MOST_SUB_POINTS) {
    addSub(tree, criterion, { label, text: rest }, 'letters')
    return true
  }
  if (criterion.list === null || !ROMAN.includes(label)) return false
  nest(tree, criterion, `(${label})`, rest)
  return true
}

/** A numbered line that opens no outcome: a point of a list, a page's number, or a sentence that goes on with a figure. */
export function addListNumber(tree: Tree, piece: Piece, label: string, rest: string): void {
  const { target } = tree
  if (rest === '' && (target.kind === 'criterion' || target.kind === 'sub' || target.kind === 'outcome')) return
  if (target.kind !== 'criterion' && target.kind !== 'sub') return addText(tree, piece)
  const { criterion } = target
  const last = criterion.list === 'numbers' ? Number(criterion.subPoints.at(-1)?.label) : null
  const begins = criterion.list === null && label === '1' && criterion.text.endsWith(':')
  if (begins || (last !== null && Number(label) === last + 1 && last < MOST_SUB_POINTS)) {
    addSub(tree, criterion, { label, text: rest }, 'numbers')
  } else addText(tree, piece)
}
