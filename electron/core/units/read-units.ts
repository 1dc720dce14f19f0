import { checkUnitReference } from '../../../shared/domain/reference-check.ts'
import { LONGEST_TEXT, UnitDraft } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readCsvTemplate } from './csv-template.ts'
import { isTemplate } from './csv-table.ts'
import { decodeText } from './decode-text.ts'
import { readNumberedText } from './numbered-text.ts'
import { toLines } from './source-lines.ts'
import { isStudyGuide, readStudyGuide } from './study-guide.ts'
import { MOST_UNITS, refuse } from './unit-reading.ts'
import type { RawReading, RawUnit, UnitHints, UnitReading, UnitSource } from './unit-reading.ts'

const { refused, warnings: words } = enGB.importer

/** The reader is chosen by what the text holds; a file's name may be anything. */
function readRaw(name: string, text: string, hints: UnitHints): RawReading {
  if (isTemplate(text)) return readCsvTemplate(name, text, hints)
  const lines = toLines(text)
  return isStudyGuide(lines) ? readStudyGuide(name, lines, hints) : readNumberedText(name, lines, hints)
}

const LONGEST_SOURCE_NOTE = 900

/** The code of the outcome, criterion or sub-point that holds the value at a path of the draft. */
function codeOf(raw: RawUnit, path: readonly PropertyKey[]): string | undefined {
  const [, outcome, , criterion, , subPoint] = path.map(Number)
  const first = raw.outcomes[outcome ?? -1]
  const second = first?.criteria[criterion ?? -1]
  const third = second?.subPoints?.[subPoint ?? -1]
  return third === undefined ? (second ?? first)?.label : `${second?.label ?? ''} ${third.label}`
}

function toDraft(name: string, raw: RawUnit): UnitDraft {
  const parsed = UnitDraft.safeParse({ ...raw, sourceNote: (raw.sourceNote ?? '').slice(0, LONGEST_SOURCE_NOTE) })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const code = issue?.path.at(-1) === 'text' ? codeOf(raw, issue.path) : undefined
  if (code !== undefined && issue?.code === 'too_big') return refuse(refused.textTooLong(name, code, LONGEST_TEXT))
  return refuse(refused.doesNotFit(name, issue?.path.join('.') ?? '', issue?.message ?? ''))
}

/**
 * Reads units from a study guide, our CSV template, or text with numbered outcomes and criteria. Throws `invalid-input` when there are no
 * criteria or the layout is none of these; then nothing of the source may be used. Warnings are in the order of their lines.
 */
export function readUnits(source: UnitSource, hints: UnitHints): UnitReading {
  const { name } = source
  const raw = readRaw(name, decodeText(source), hints)
  if (raw.units.length === 0) refuse(refused.noCriteria(name))
  if (raw.units.length > MOST_UNITS) refuse(refused.tooManyUnits(name, MOST_UNITS))
  const units = raw.units.map((unit) => toDraft(name, unit))
  const suspect = units
    .filter(({ ref }) => checkUnitReference(ref) === 'suspect')
    .map(({ ref }) => ({ line: null, message: words.referenceSuspect(ref) }))
  const warnings = [...suspect, ...raw.warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))]
  return { units, groups: [...raw.groups], warnings }
}
