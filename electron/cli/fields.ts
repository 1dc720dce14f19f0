// `--field NAME=VALUE` and `--measure …` -> the values of an item. What a value must be is checked by the core.
import { AppError } from '../../shared/contract/result.ts'
import type { Measure } from '../../shared/domain/evidence.ts'
import type { Field, FieldValues } from '../../shared/domain/evidence-type.ts'
import { enGB } from '../../shared/words/words.ts'

const say = enGB.commandLine.fields

/**
 * Values by field name. A list field takes one row each time it is given, its columns in order between `|` (`\|` is the sign itself). Other
 * names stay as they are, so that the core can refuse them. Throws `invalid-input`.
 */
export function toFieldValues(given: readonly string[], fields: readonly Field[]): FieldValues {
  const values: FieldValues = {}
  for (const word of given) {
    const equals = word.indexOf('=')
    if (equals < 1) throw new AppError('invalid-input', say.noEquals(word))
    const typed = word.slice(0, equals).trim()
    const value = word.slice(equals + 1)
    const field = fields.find((one) => one.name.toLowerCase() === typed.toLowerCase())
    const name = field?.name ?? typed
    const before = values[name]
    if (field?.kind === 'list') values[name] = [...(Array.isArray(before) ? before : []), toRow(name, value, field)]
    else if (before === undefined) values[name] = value
    else throw new AppError('invalid-input', say.fieldTwice(name))
  }
  return values
}

function toRow(name: string, value: string, { columns = [] }: Field): Record<string, string> {
  const cells = splitCells(value)
  if (cells.length > columns.length)
    throw new AppError(
      'invalid-input',
      say.tooManyColumns(
        name,
        cells.length,
        columns.map((column) => column.name),
      ),
    )
  return Object.fromEntries(columns.map((column, index) => [column.name, cells[index] ?? '']))
}

/** `What|baseline|target|result`; the last ones may be left out. Throws `invalid-input`. */
export function toMeasure(text: string): Measure {
  const [what = '', baseline = '', target = '', result = '', ...more] = splitCells(text)
  if (what === '' || more.length > 0) throw new AppError('invalid-input', say.badMeasure(text))
  return { what, baseline, target, result }
}

const splitCells = (text: string): string[] => text.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
