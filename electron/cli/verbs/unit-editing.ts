// Verbs that type and correct a unit, and that tell what became of its criteria.
import { AppError } from '../../../shared/contract/result.ts'
import { sayProblem } from '../../../shared/contract/say-problem.ts'
import { CriterionMove, MOVE_KINDS, UnitEdit } from '../../../shared/domain/unit-version.ts'
import { enGB } from '../../../shared/words/words.ts'
import { findUnit } from '../find.ts'
import { parseJson } from '../parse-json.ts'
import { type Column, table } from '../table.ts'
import { defineVerb, folder, optional, repeated, required, toggle } from '../verb.ts'

const { verbs: help, say, columns } = enGB.commandLine
const { inputProblems } = enGB.core.failures

const save = defineVerb({
  words: 'units save',
  help: help.unitsSave,
  positions: { folder, file: required('FILE|-') },
  flags: { unit: optional('UNIT'), move: repeated('"KIND FROM [TO…]"'), check: toggle },
  opensWorkbook: true,
  typed: { unit: 'FILE', moves: '--move' },
  run: async (given, { call, readText }) => {
    const unit = toUnit(given.file, await readText(given.file))
    const moves = given.move.map(toMove)
    const id = given.unit === undefined ? undefined : findUnit(await call('unit.list', {}), given.unit).id
    if (given.check) {
      const compared = id === undefined ? { needsVersion: false, moves: [] } : await call('unit.compare', { id, unit })
      return { json: compared, text: (width) => movesText(compared.moves, say.wouldBe(compared.needsVersion), width) }
    }
    const saved = await call('unit.save', {
      ...(id === undefined ? {} : { id }),
      unit,
      ...(moves.length === 0 ? {} : { moves }),
    })
    const { number, title, version } = saved.unit
    return {
      json: saved,
      text: (width) => movesText(saved.moves, say.unitSaved(number, title, version, saved.madeVersion), width),
    }
  },
})

function toUnit(file: string, text: string): UnitEdit {
  const parsed = UnitEdit.safeParse(parseJson(text), { error: (issue) => sayProblem(issue, inputProblems) })
  if (parsed.success) return parsed.data
  const details = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new AppError('invalid-input', say.notAUnit(file), details)
}

/** `reworded 1.2 1.3`, `split 1.2 1.2 1.3`, `dropped 1.2`: the kind, the old code, the codes that take its place. */
function toMove(text: string): CriterionMove {
  const [kind = '', from = '', ...to] = text.trim().split(/\s+/)
  const move = CriterionMove.safeParse({ kind, from, to })
  if (!move.success || from === '' || kind === 'new') throw new AppError('invalid-input', say.badMove(text, MOVE_KINDS))
  return move.data
}

const MOVE_COLUMNS: readonly Column[] = [
  { title: columns.before },
  { title: columns.became },
  { title: columns.now, grows: true },
  { title: columns.links, right: true },
]

function movesText(moves: readonly CriterionMove[], title: string, width: number): string {
  if (moves.length === 0) return title
  const rows = moves.map(({ from, to, kind, links }) => [from, say.moves[kind], to.join(', '), String(links)])
  return `${title}\n${table(MOVE_COLUMNS, rows, width)}`
}

const versions = defineVerb({
  words: 'units versions',
  help: help.unitsVersions,
  positions: { folder, unit: required('UNIT') },
  flags: {},
  opensWorkbook: true,
  run: async (given, { call }) => {
    const unit = findUnit(await call('unit.list', {}), given.unit)
    const all = await call('unit.versions', { id: unit.id })
    return {
      json: { versions: all },
      text: (width) =>
        all
          .map(({ version, title, criteria, moves, left }) =>
            [
              movesText(moves, say.version(version, title, criteria, moves[0]?.at.slice(0, 10) ?? ''), width),
              ...left.map(({ code, links, decisions }) => say.left(code, links, decisions)),
            ].join('\n'),
          )
          .join('\n\n'),
    }
  },
})

export const unitEditingVerbs = { save, versions }
