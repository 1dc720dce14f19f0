// Puts a read unit in order and says what is missing in it.
import { compareLabels } from '../../../shared/domain/label-order.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { Criterion, Note, Outcome, Tree } from './numbered-state.ts'
import type { RawUnit, UnitWarning } from './unit-reading.ts'

const { warnings: words } = enGB.importer

const MOST_REPORTED = 20
const MOST_NOTES = 50

/** The first of many like warnings, and how many more there were. */
function capped(warnings: readonly UnitWarning[], more: (count: number) => string): UnitWarning[] {
  const rest = warnings.length - MOST_REPORTED
  const first = warnings.slice(0, MOST_REPORTED)
  return rest > 0 ? [...first, { line: warnings[MOST_REPORTED]?.line ?? null, message: more(rest) }] : first
}

/** Some exporters leave a nought behind the full stop. */
const withoutDirt = (text: string): string => text.replace(/(?<=\.) 0$/, '').trim()

function gapWarnings(outcome: Outcome): UnitWarning[] {
  return outcome.criteria.flatMap((criterion, index) => {
    const from = outcome.criteria[index - 1]?.label ?? ''
    const to = criterion.label
    const [before, after] = [Number(/(\d+)$/.exec(from)?.[1] ?? 0), Number(/(\d+)$/.exec(to)?.[1] ?? 0)]
    if (after <= before + 1) return []
    return [{ line: criterion.line, message: words.gap(from || outcome.label, to) }]
  })
}

function toCriterion(criterion: Criterion): RawUnit['outcomes'][number]['criteria'][number] {
  const { label, kind, requiredOccasions } = criterion
  const text = withoutDirt(criterion.text)
  const subPoints = criterion.subPoints
    .map((sub) => ({ label: sub.label, text: withoutDirt(sub.text) }))
    .filter((sub) => sub.text !== '')
  return { label, text, kind, requiredOccasions, doubtful: criterion.doubtful || text === '', subPoints }
}

function outcomeWarnings(outcome: Outcome, style: Tree['style']): UnitWarning[] {
  const { label, line, text, criteria, mixed } = outcome
  const empty = criteria.filter((criterion) => criterion.text === '' && criterion.subPoints.length === 0)
  return [
    ...(text === '' ? [{ line, message: words.outcomeWithoutText(label) }] : []),
    ...(mixed ? [{ line, message: words.outcomeMixed(label) }] : []),
    ...(criteria.length === 0 ? [{ line, message: words.outcomeWithoutCriteria(label) }] : []),
    ...empty.map((criterion) => ({ line: criterion.line, message: words.emptyCriterion(criterion.label) })),
    ...(style === 'dotted' ? gapWarnings(outcome) : []),
  ]
}

const toNote = ({ heading, lines }: Note): string => [heading, ...lines].join('\n')

/** Numbered outcomes and criteria in the order of their codes, as columns that ran together may have shuffled them. */
export function finish(tree: Tree): Pick<RawUnit, 'outcomes'> & { guidance: { kind: 'note'; text: string }[] } {
  const outcomes = [...tree.outcomes.values()]
  if (tree.style === 'dotted') {
    outcomes.sort((a, b) => compareLabels(a.label, b.label))
    for (const { criteria } of outcomes) criteria.sort((a, b) => compareLabels(a.label, b.label))
  }
  const found = [
    ...outcomes.flatMap((outcome) => outcomeWarnings(outcome, tree.style)),
    ...capped(tree.repeats, words.moreRepeats),
    ...capped(tree.strays, words.linesLeftOut),
  ]
  for (const warning of found) tree.warn(warning)
  return {
    outcomes: outcomes.map(({ label, text, criteria }) => ({
      label,
      text: withoutDirt(text),
      criteria: criteria.map(toCriterion),
    })),
    guidance: tree.notes
      .filter(({ lines }) => lines.length > 0)
      .slice(0, MOST_NOTES)
      .map((note) => ({ kind: 'note', text: toNote(note) })),
  }
}
