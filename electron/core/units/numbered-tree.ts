// Builds outcomes, criteria and sub-points from the pieces of one unit, and says of every line it was not sure of.
import { compareLabels } from '../../../shared/domain/label-order.ts'
import { enGB } from '../../../shared/words/words.ts'
import { letterCode } from './numbered-codes.ts'
import type { CodeStyle } from './numbered-codes.ts'
import { planOutcomes } from './numbered-outcomes.ts'
import type { Piece } from './numbered-pieces.ts'
import { addBullet, addLetter, addListNumber, addText, isFollowing, leaveOut } from './numbered-text-flow.ts'
import { finish } from './numbered-finish.ts'
import type { Criterion, Outcome, Tree } from './numbered-state.ts'
import { newTree } from './numbered-state.ts'
import { excerpt } from './source-lines.ts'
import type { UnitWarning } from './unit-reading.ts'

const { warnings: words, namedOutcomes } = enGB.importer

type CriterionToken = Extract<Piece['token'], { kind: 'criterion' }>

const NAMES: Record<string, string> = namedOutcomes

function openOutcome(tree: Tree, piece: Piece, label: string, rest: string): void {
  const known = tree.outcomes.get(label)
  if (known !== undefined) {
    tree.current = known
    if (known.text === '' && tree.phase !== 'after') known.text = rest
    tree.target =
      known.text === rest && tree.phase !== 'after' ? { kind: 'outcome', outcome: known } : { kind: 'ignored' }
    return
  }
  const outcome: Outcome = { label, text: rest, line: piece.number, criteria: [], mixed: piece.mixed }
  tree.outcomes.set(label, outcome)
  tree.current = outcome
  tree.phase = 'in'
  tree.pending = ''
  tree.target = { kind: 'outcome', outcome }
}

/** The outcome of a code; where no line named it, its text is what stood below "The learner will". */
function outcomeFor(tree: Tree, token: CriterionToken, piece: Piece): Outcome {
  const known = tree.outcomes.get(token.outcome)
  if (known !== undefined) return known
  const text = tree.style === 'named' ? (NAMES[token.outcome] ?? '') : tree.pending
  const outcome: Outcome = { label: token.outcome, text, line: piece.number, criteria: [], mixed: false }
  tree.pending = ''
  tree.outcomes.set(token.outcome, outcome)
  return outcome
}

const KINDS: Record<string, 'knowledge' | 'behaviour'> = { K: 'knowledge', B: 'behaviour' }

function createCriterion(tree: Tree, piece: Piece, outcome: Outcome, label: string, doubtful: boolean): Criterion {
  const criterion: Criterion = {
    label,
    text: '',
    kind: (tree.style === 'named' ? KINDS[outcome.label] : undefined) ?? 'competence',
    requiredOccasions: piece.occasions,
    line: piece.number,
    doubtful,
    subPoints: [],
    list: null,
  }
  outcome.criteria.push(criterion)
  tree.criteria.set(label, criterion)
  tree.current = outcome
  tree.lastLabel = label
  return criterion
}

/** The text behind a new code, which may itself begin a list: `1.1 a) …`. */
function fill(tree: Tree, criterion: Criterion, rest: string): void {
  tree.target = { kind: 'criterion', criterion }
  const letter = letterCode(rest)
  if (letter?.label === 'a') addLetter(tree, criterion, letter.label, letter.rest)
  else criterion.text = rest
}

const numberAt = (label: string | undefined): number => Number(/(\d+)$/.exec(label ?? '')?.[1] ?? 0)

/** Whether a code is the next one of an outcome that has been opened, or the next point of a criterion. */
function isNext(tree: Tree, token: CriterionToken): boolean {
  if (token.below !== null) {
    const last = tree.criteria.get(token.label)?.subPoints.at(-1)?.label
    return last === undefined ? /^[1a]$/.test(token.below) : isFollowing(last, token.below)
  }
  const outcome = tree.outcomes.get(token.outcome)
  return outcome !== undefined && numberAt(token.label) === numberAt(outcome.criteria.at(-1)?.label) + 1
}

/** Whether a code may as well be a figure in a sentence that goes on: `2.5 kilograms`. */
function isSentence(tree: Tree, piece: Piece, token: CriterionToken): boolean {
  const { target } = tree
  if (tree.style !== 'dotted' || piece.afterBlank || !/^\p{Ll}/u.test(token.rest) || isNext(tree, token)) return false
  if (tree.lowerCase && token.outcome === tree.current?.label && !tree.criteria.has(token.label)) return false
  const open = target.kind === 'criterion' ? target.criterion.text : target.kind === 'sub' ? target.sub.text : ''
  return open !== '' && !/[.;:!?]$/.test(open)
}

function openBelow(tree: Tree, piece: Piece, token: CriterionToken, below: string): void {
  let parent = tree.criteria.get(token.label)
  if (parent === undefined) {
    if (tree.phase === 'after') return unplaced(tree, piece, token.label)
    parent = createCriterion(tree, piece, outcomeFor(tree, token, piece), token.label, true)
    tree.warn({ line: piece.number, message: words.parentMissing(token.label) })
  }
  if (parent.subPoints.some(({ label }) => label === below)) return repeated(tree, piece, `${token.label}${below}`)
  const sub = { label: below, text: token.rest }
  parent.subPoints.push(sub)
  parent.list = 'coded'
  tree.target = { kind: 'sub', criterion: parent, sub }
}

/** `otherWords` are those of the repeat where they are not the first one's: they are told, since they stand nowhere else. */
function repeated(tree: Tree, piece: Piece, code: string, otherWords = ''): void {
  tree.target = { kind: 'ignored' }
  // After the criteria, check lists and questions mention the codes again; that is nothing to report.
  if (tree.phase !== 'after')
    tree.repeats.push({
      line: piece.number,
      message: otherWords === '' ? words.repeated(code) : words.repeatedOtherwise(code, otherWords),
    })
}

function unplaced(tree: Tree, piece: Piece, code: string): void {
  tree.target = { kind: 'ignored' }
  tree.repeats.push({ line: piece.number, message: words.unplaced(code) })
}

function openCriterion(tree: Tree, piece: Piece, token: CriterionToken): void {
  if (isSentence(tree, piece, token)) return addText(tree, piece)
  if (token.below !== null) return openBelow(tree, piece, token, token.below)
  const known = tree.criteria.get(token.label)
  if (known !== undefined) {
    if (known.text !== '' || known.subPoints.length > 0 || tree.phase === 'after')
      return repeated(tree, piece, token.label, known.text.startsWith(token.rest) ? '' : token.rest)
    return fill(tree, known, token.rest)
  }
  const resumed = tree.phase === 'after'
  if (resumed && !isNext(tree, token)) return unplaced(tree, piece, token.label)
  const late = tree.lastLabel !== '' && compareLabels(token.label, tree.lastLabel) < 0 && tree.style === 'dotted'
  tree.phase = 'in'
  const doubtful = piece.mixed || late || resumed
  const criterion = createCriterion(tree, piece, outcomeFor(tree, token, piece), token.label, doubtful)
  fill(tree, criterion, token.rest)
  if (piece.mixed) tree.warn({ line: piece.number, message: words.mixedColumns(token.label) })
  else if (doubtful) tree.warn({ line: piece.number, message: words.outOfOrder(token.label) })
}

function openHeading(tree: Tree, heading: NonNullable<Piece['heading']>, piece: Piece, moreFollows: boolean): void {
  const { kind, rest } = heading
  if (kind === 'outcomes' || kind === 'criteria' || kind === 'both') {
    if (tree.phase === 'after' && moreFollows) tree.phase = 'in'
    tree.takesLetters = kind === 'criteria'
    if (kind === 'outcomes') tree.pending = ''
    tree.target = kind === 'outcomes' ? { kind: 'pending' } : { kind: 'ignored' }
    return
  }
  if (tree.phase === 'in' && kind !== 'note') {
    tree.strays.push({ line: piece.number, message: words.sectionLeftOut(excerpt(piece.text)) })
  }
  if (tree.outcomes.size > 0) tree.phase = 'after'
  tree.target = { kind: 'ignored' }
  if (kind !== 'note') return
  const note = { heading: piece.text.replace(/\s*:.*$/su, ''), lines: rest === '' ? [] : [rest] }
  tree.notes.push(note)
  tree.target = { kind: 'note', note }
}

/** In a list of lettered criteria each letter under an outcome is a criterion: `(a)` under outcome 2 is `2a`. */
function openLetter(tree: Tree, piece: Piece, label: string, rest: string): void {
  const { target, current } = tree
  if (tree.style === 'lettered' && tree.takesLetters && current !== null) {
    const code = `${current.label}${label}`
    if (tree.criteria.has(code)) return repeated(tree, piece, code)
    return fill(tree, createCriterion(tree, piece, current, code, false), rest)
  }
  if (target.kind !== 'criterion' && target.kind !== 'sub') return addText(tree, piece)
  if (!addLetter(tree, target.criterion, label, rest)) addText(tree, piece)
}

/** A line that only mentions a code. Behind the criteria that is usual and nothing to report. */
function mention(tree: Tree, piece: Piece): void {
  if (tree.phase === 'in') leaveOut(tree, piece)
}

const SHORTEST_FULL_LINE = 45
/** A line that mentions a code goes on from the line above only if that one ran to the edge of its page. */
const isWrapped = (above: Piece | undefined, piece: Piece): boolean =>
  !piece.afterBlank && (above?.text.length ?? 0) >= SHORTEST_FULL_LINE

/** Whether most criteria of a text begin in lower case, so that this tells nothing of a line. */
function beginsInLowerCase(pieces: readonly Piece[]): boolean {
  const codes = pieces.filter(({ token }) => token.kind === 'criterion')
  const lower = codes.filter(({ token }) => token.kind === 'criterion' && /^\p{Ll}/u.test(token.rest))
  return lower.length * 2 > codes.length
}

/** The outcomes and the notes of one unit. `warn` takes what the learner should look at. */
export function buildTree(
  pieces: readonly Piece[],
  style: CodeStyle,
  warn: (warning: UnitWarning) => void,
): ReturnType<typeof finish> {
  const tree = newTree(style, beginsInLowerCase(pieces), warn)
  const plan = planOutcomes(pieces, style)
  const firsts = new Set<string>()
  const lastNew = pieces.findLastIndex(
    ({ token }) => token.kind === 'criterion' && !firsts.has(token.label) && firsts.add(token.label),
  )
  for (const [index, piece] of pieces.entries()) {
    const { token, heading } = piece
    const outcome = token.kind === 'outcome' ? token : null
    const follows = tree.phase === 'in' && plan.mayFollow(piece, Number(tree.current?.label))
    const believed = tree.phase !== 'after' || (outcome !== null && plan.withCriteria.has(outcome.label))
    if (outcome !== null && believed && (plan.lines.has(index) || follows)) {
      openOutcome(tree, piece, outcome.label, outcome.rest)
    } else if (token.kind === 'criterion') openCriterion(tree, piece, token)
    else if (heading !== null) openHeading(tree, heading, piece, index < lastNew)
    else if (piece.fact) tree.target = tree.target.kind === 'note' ? tree.target : { kind: 'ignored' }
    else if (token.kind === 'letter') openLetter(tree, piece, token.label, token.rest)
    else if (token.kind === 'bullet') addBullet(tree, piece, token.rest)
    else if (outcome !== null) addListNumber(tree, piece, outcome.label, outcome.rest)
    else if (token.kind === 'reference' && !isWrapped(pieces[index - 1], piece)) mention(tree, piece)
    else addText(tree, piece)
  }
  return finish(tree)
}
