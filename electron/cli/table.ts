// Text for people: tables that fit the width of a terminal, and wrapped paragraphs.

/** One column. `grows` marks the one that gives way and wraps when the table is too wide. */
export type Column = { readonly title: string; readonly right?: true; readonly grows?: true }

const GAP = '  '
const LEAST = 16
const MOST_NAME = 34
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
// Without tab and newline, a control character in a name could drive the terminal.
const CONTROL = /[[\p{Cc}--[\t\n]]]/gv

/** Text without what a terminal would obey. */
export const plain = (text: string): string => text.replace(CONTROL, '')

/** Columns that text takes; every character counts as one. */
const widthOf = (text: string): number => [...graphemes.segment(text)].length

/** Lines of words no wider than `width`; a word that is wider alone stays whole. Line breaks in the text are kept. */
export function wrap(text: string, width: number): string[] {
  return plain(text)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = []
      let current = ''
      for (const word of paragraph.split(/\s+/)) {
        const longer = current === '' ? word : `${current} ${word}`
        if (current !== '' && widthOf(longer) > width) {
          lines.push(current)
          current = word
        } else current = longer
      }
      return [...lines, current]
    })
}

/** A paragraph with an indent on every line. */
export const indented = (text: string, indent: number, width: number): string =>
  wrap(text, Math.max(LEAST, width - indent))
    .map((line) => ' '.repeat(indent) + line)
    .join('\n')

/** Names and, in a column beside them, their meanings. A name too long for its column stands on a line of its own. */
export function definitions(rows: readonly (readonly [string, string])[], width: number, indent = 2): string {
  const names = rows.map(([name]) => widthOf(name)).filter((length) => length <= MOST_NAME)
  const column = indent + Math.max(0, ...names) + GAP.length
  const margin = ' '.repeat(indent)
  return rows
    .map(([name, meaning]) => {
      const text = indented(meaning, column, width)
      const space = column - indent - widthOf(name)
      if (space < GAP.length) return `${margin}${plain(name)}\n${text}`
      return margin + plain(name) + ' '.repeat(space) + text.trimStart()
    })
    .join('\n')
}

/** A table with its titles underlined. `indent` is in columns. Cells are single values; a column that grows wraps. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  indent = 0,
): string {
  const titles = columns.map((column) => column.title)
  const widths = columns.map((_, index) =>
    Math.max(
      ...[titles, ...rows].map((row) =>
        Math.max(
          ...plain(row[index] ?? '')
            .split('\n')
            .map(widthOf),
        ),
      ),
    ),
  )
  const total = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1) + indent
  const growing = columns.findIndex((column) => column.grows === true)
  const own = widths[growing]
  if (own !== undefined && total > width) widths[growing] = Math.max(LEAST, own - (total - width))
  const line = (row: readonly string[]) => rowLines(columns, widths, row, indent)
  return [...line(titles), ...line(widths.map((one) => '─'.repeat(one))), ...rows.flatMap(line)].join('\n')
}

function rowLines(
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly string[],
  indent: number,
): string[] {
  const cells = columns.map((_, index) => wrap(row[index] ?? '', widths[index] ?? LEAST))
  const height = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, number) => {
    const parts = columns.map((column, index) => {
      const text = cells[index]?.[number] ?? ''
      const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)))
      return column.right === true ? space + text : text + space
    })
    return (' '.repeat(indent) + parts.join(GAP)).trimEnd()
  })
}
