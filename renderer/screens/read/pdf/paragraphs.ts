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

type Line = { first: number; last: number; left: number; right: number; y: number; height: number }

/** So many lines without a gap may be one paragraph; more of them are several, told apart by something else. */
const MOST_EVEN = 8
/** Lines that stand further apart than this, in heights of a letter, may each be a paragraph or belong together. */
const WIDEST = 1.8
const LARGER = 1.15

/**
 * Lines of one column, read from top to bottom, with a clear gap between paragraphs. Headings, which are larger than most lines, are none, as in
 * the learner's own words. Null for a page of several columns, a table, turned text, or one whose paragraphs nobody could tell apart.
 */
export function paragraphsOf(runs: readonly Run[]): readonly Paragraph[] | null {
  const lines = linesOf(runs)
  if (lines === null || lines.length === 0) return null
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  // A line below that begins higher up is a second column.
  if (gaps.some((gap) => gap <= 0)) return null
  const usual = lines.map((line) => line.height).toSorted((one, other) => one - other)[lines.length >> 1] ?? 0
  const tight = Math.min(...gaps)
  if (tight !== Infinity && tight > usual * WIDEST) return null
  const paragraphs = groupsOf(lines, Math.max(tight === Infinity ? 0 : tight, usual) * 1.35)
    .filter(([line]) => line.height <= usual * LARGER)
    .map((group) => ({ first: group[0].first, last: group.at(-1)?.last ?? group[0].last }))
  return paragraphs.length === 1 && lines.length > MOST_EVEN ? null : paragraphs
}

/** Lines that stand together: no wider gap than `allowed` between them, and letters of one size. */
function groupsOf(lines: readonly Line[], allowed: number): [Line, ...Line[]][] {
  const groups: [Line, ...Line[]][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    const before = open?.at(-1)
    const belongs =
      before !== undefined &&
      before.y - line.y <= allowed &&
      Math.abs(before.height - line.height) <= line.height * (LARGER - 1)
    if (belongs) open?.push(line)
    else groups.push([line])
  }
  return groups
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
