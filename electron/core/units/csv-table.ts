// A CSV text as a header and rows that know their lines; comma, semicolon or tab, whichever the header row shows.
import { CsvError, parse } from 'csv-parse/sync'
import { enGB } from '../../../shared/words/words.ts'
import { refuse } from './unit-reading.ts'

const { csv } = enGB.importer

export const COLUMNS = [
  'qualification_number',
  'unit_ref',
  'unit_title',
  'level',
  'credit',
  'glh',
  'group',
  'flag',
  'lo_no',
  'lo_text',
  'ac_no',
  'ac_text',
  'kind',
  'occasions',
  'simulation',
  'sub_of',
] as const
export type Column = (typeof COLUMNS)[number]

/** A row's own cells by column, trimmed; `line` is where the row begins. */
export type Row = { readonly line: number; readonly cells: ReadonlyMap<Column, string> }
export type Table = {
  readonly headerLine: number
  readonly columns: ReadonlySet<Column>
  readonly unknown: readonly string[]
  readonly rows: readonly Row[]
}

const key = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '')
const BY_KEY = new Map<string, Column>(COLUMNS.map((column) => [key(column), column]))
const columnOf = (cell: string): Column | undefined => BY_KEY.get(key(cell))

const SEPARATORS = [',', ';', '\t'] as const
const LONGEST_HEADER = 10_000

type Record = { readonly cells: readonly string[]; readonly lastLine: number }

/** Hands over each record as it is read, so that the ones before a fault are known. */
function readRecords(text: string, delimiter: string, take: (record: Record) => void): void {
  parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (cells: string[], context) => {
      take({ cells, lastLine: context.lines })
      return null
    },
  })
}

/** The cells of a first line; none when it is no CSV, as the first line of any text may be. */
function headerCells(header: string, delimiter: string): readonly string[] {
  let found: readonly string[] = []
  try {
    readRecords(header, delimiter, ({ cells }) => (found = cells))
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
  }
  return found
}

/** The header row: up to the first line break outside quotation marks. */
function headerOf(text: string): string {
  let quoted = false
  for (let index = 0; index < Math.min(text.length, LONGEST_HEADER); index += 1) {
    const character = text[index]
    if (character === '"') quoted = !quoted
    else if (character === '\n' && !quoted) return text.slice(0, index)
  }
  return text.length < LONGEST_HEADER && !quoted ? text : ''
}

type Start = { readonly text: string; readonly separator: string; readonly skipped: number }

/** Where the table begins and what divides its cells, or null when the first row names fewer than two columns of the template. */
function startOf(text: string): Start | null {
  // Some spreadsheets write the separator in a line of its own, and some a few empty lines.
  const lead = /^(?:\s*\n)?(?:sep=.\n)?(?:[\s,;]*\n)?/.exec(text)?.[0] ?? ''
  const body = text.slice(lead.length)
  const header = headerOf(body)
  if (header === '') return null
  const known = SEPARATORS.map((separator) => ({
    separator,
    count: headerCells(header, separator).filter((cell) => columnOf(cell) !== undefined).length,
  })).reduce((best, next) => (next.count > best.count ? next : best))
  if (known.count < 2) return null
  return { text: body, separator: known.separator, skipped: lead.split('\n').length - 1 }
}

/** Whether a text begins like the CSV template. */
export const isTemplate = (text: string): boolean => startOf(text) !== null

function recordsOf(start: Start): Record[] {
  const found: Record[] = []
  try {
    readRecords(start.text, start.separator, (record) => found.push(record))
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const line = start.skipped + (found.at(-1)?.lastLine ?? 0) + 1
    refuse(thrown.code === 'CSV_QUOTE_NOT_CLOSED' ? csv.quoteOpen(line) : csv.broken(line))
  }
  return found
}

/** The table of a text that `isTemplate`. Throws `invalid-input`, naming the line, for what is no sound table. Rows without any text are left out. */
export function readTable(text: string): Table {
  const start = startOf(text)
  if (start === null) return refuse(csv.broken(1))
  const [header, ...body] = recordsOf(start)
  const headerLine = start.skipped + 1
  const order = (header?.cells ?? []).map((cell) => columnOf(cell))
  const columns = new Set<Column>()
  for (const column of order) {
    if (column !== undefined && columns.has(column)) refuse(csv.columnTwice(column, headerLine))
    if (column !== undefined) columns.add(column)
  }
  const rows: Row[] = []
  let before = header?.lastLine ?? 0
  for (const record of body) {
    const line = start.skipped + before + 1
    before = record.lastLine
    if (record.cells.every((cell) => cell.trim() === '')) continue
    if (record.cells.slice(order.length).some((cell) => cell.trim() !== '')) refuse(csv.tooManyCells(line))
    const cells = new Map<Column, string>()
    for (const [index, column] of order.entries()) {
      if (column !== undefined) cells.set(column, record.cells[index]?.trim() ?? '')
    }
    rows.push({ line, cells })
  }
  const unknown = (header?.cells ?? []).filter((cell) => cell.trim() !== '' && columnOf(cell) === undefined)
  return { headerLine, columns, unknown: unknown.map((cell) => cell.replace(/\s+/g, ' ').trim()), rows }
}
