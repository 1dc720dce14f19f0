// The paragraphs of a page of a PDF, which knows only where each run of letters stands. They are numbered only where that can be told for certain.

/** A run of letters: where its baseline begins, its width and the height of its letters, in points from the lower left corner. */
export type Run = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** A paragraph by the places of its first and last run. */
export type Paragraph = { readonly first: number; readonly last: number }

/** So many lines without a gap may be one paragraph; more of them are several, told apart by something else. */
const MOST_EVEN = 8

type Line = { first: number; last: number; left: number; right: number; y: number; height: number }

/**
 * Lines of one column, read from top to bottom, with a clear gap between paragraphs. Null for a page of several columns, a table, turned text,
 * or one whose lines stand so evenly that nobody could tell its paragraphs apart.
 */
export function paragraphsOf(runs: readonly Run[]): readonly Paragraph[] | null {
  const lines = linesOf(runs)
  if (lines === null || lines.length === 0) return null
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  // A line below that begins higher up is a second column.
  if (gaps.some((gap) => gap <= 0)) return null
  const tight = Math.min(...gaps.filter((gap) => gap > 1))
  const paragraphs: { first: number; last: number }[] = []
  for (const [index, line] of lines.entries()) {
    const gap = index === 0 ? Infinity : (gaps[index - 1] ?? 0)
    const before = lines[index - 1]
    const isOtherSize = before !== undefined && Math.abs(before.height - line.height) > line.height * 0.15
    const open = paragraphs.at(-1)
    const allowed = Math.max(tight, line.height) * 1.35
    if (open === undefined || gap > allowed || isOtherSize) paragraphs.push({ first: line.first, last: line.last })
    else open.last = line.last
  }
  return paragraphs.length === 1 && lines.length > MOST_EVEN ? null : paragraphs
}

/** Null when two runs of one line stand so far apart that they are columns of a table, or when the text does not run from top to bottom. */
function linesOf(runs: readonly Run[]): readonly Line[] | null {
  const lines: Line[] = []
  for (const [index, run] of runs.entries()) {
    if (run.text.trim() === '') continue
    const right = run.x + run.width
    const line = lines.at(-1)
    if (line === undefined || Math.abs(line.y - run.y) > Math.max(line.height, run.height) * 0.5) {
      lines.push({ first: index, last: index, left: run.x, right, y: run.y, height: run.height })
      continue
    }
    if (run.x - line.right > line.height * 2.5 || run.x < line.left) return null
    line.last = index
    line.right = Math.max(line.right, right)
    line.height = Math.max(line.height, run.height)
  }
  return lines
}
