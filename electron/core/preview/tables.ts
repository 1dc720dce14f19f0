// Sheets as rows of plain text, as many as a person looks through.
import { parse } from 'csv-parse/sync'
import { enGB } from '../../../shared/words/words.ts'
import { type Shown, type Source, Unshowable } from './source.ts'
import { readText } from './texts.ts'
import { openZip } from './zip.ts'
import { readFile } from 'node:fs/promises'

const { preview: words } = enGB.core

const MOST_SHEETS = 30
const MOST_ROWS = 1000
const MOST_COLUMNS = 60
const MOST_LETTERS = 1000

type Sheet = Shown<'table'>['sheets'][number]

export async function showXlsx(source: Source): Promise<Shown<'table'>> {
  const bytes = await readFile(source.path)
  const { names } = await openZip(bytes)
  const { default: readWorkbook } = await import('read-excel-file/node')
  const sheets = await readWorkbook(bytes).catch(() => {
    throw new Unshowable(words.damaged)
  })
  const notes = [
    words.notes.formulas,
    ...(names.some((name) => name.includes('externalLinks/')) ? [words.notes.external] : []),
  ]
  return { kind: 'table', sheets: sheets.slice(0, MOST_SHEETS).map(({ sheet, data }) => toSheet(sheet, data)), notes }
}

export async function showCsv(source: Source): Promise<Shown<'table'>> {
  const { text, isCut } = await readText(source.path)
  const firstLine = text.slice(0, Math.max(0, text.indexOf('\n')) || 2000)
  const count = (sign: string) => firstLine.split(sign).length
  const delimiter =
    source.mediaType === 'text/tab-separated-values'
      ? '\t'
      : ([',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',')
  const rows: string[][] = parse(text, {
    delimiter,
    to: MOST_ROWS + 1,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  })
  const sheet = toSheet('', rows)
  return { kind: 'table', sheets: [{ ...sheet, isCut: sheet.isCut || isCut }], notes: [] }
}

function toSheet(name: string, rows: readonly (readonly unknown[])[]): Sheet {
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(toCell))
  return { name, rows: shown, isCut: rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS) }
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  // A date without a time of day is a day.
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? ''
      : value
          .toISOString()
          .replace(/T00:00:00.*$/, '')
          .replace('T', ' ')
          .slice(0, 16)
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MOST_LETTERS)
}
