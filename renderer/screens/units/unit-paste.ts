// Several pasted lines as rows of the outline: `1 …` an outcome, `1.1 …` a criterion, `a) …` or a bullet a sub-point.
import { newRow, nextLabel, type Row, type RowLevel } from './unit-rows.ts'

type Piece = { readonly level: RowLevel; readonly label: string; readonly text: string }

const POINT = /^\(?([a-z]|[ivx]{1,4})[).]\s+(.+)$/
const BULLET = /^[•▪◦‣*–-]\s+(.+)$/
const CODED = /^([A-Za-z]{0,3}\d+(?:[.\-–]\d+)*)[.):]?\s+(.+)$/

/** The lines of a text that make several rows; empty when there are fewer than two, so that the paste stays plain text. */
export function piecesOf(text: string, level: RowLevel): readonly Piece[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  if (lines.length < 2) return []
  const hasDots = lines.some((line) => /^[A-Za-z]{0,3}\d+\.\d+/.test(line))
  return lines.map((line): Piece => {
    const [, letter, point] = POINT.exec(line) ?? []
    if (letter !== undefined && point !== undefined) return { level: 'point', label: letter, text: point }
    const [, bullet] = BULLET.exec(line) ?? []
    if (bullet !== undefined) return { level: 'point', label: '', text: bullet }
    const [, code, words] = CODED.exec(line) ?? []
    if (code === undefined || words === undefined)
      return { level: level === 'outcome' ? 'criterion' : level, label: '', text: line }
    return {
      level: hasDots && /^(LO|lo)?\d+$/.test(code) ? 'outcome' : 'criterion',
      label: code.replace(/^lo/i, ''),
      text: words,
    }
  })
}

/** The pieces as rows. `at` is the row that was pasted into: when it is empty the first piece of its level becomes it. Codes that are not given go on. */
export function rowsFromPieces(pieces: readonly Piece[], at: Row): readonly Row[] {
  const rows: Row[] = []
  const isEmpty = at.text.trim() === ''
  let labels: Record<RowLevel, string> = {
    outcome: '',
    criterion: at.level === 'criterion' ? at.label : '',
    point: at.level === 'point' ? at.label : '',
  }
  for (const [index, piece] of pieces.entries()) {
    const isFirst = index === 0 && isEmpty && piece.level === at.level
    const label =
      piece.label !== ''
        ? piece.label
        : isFirst
          ? at.label
          : nextLabel(labels[piece.level]) || firstLabel(piece.level, labels)
    rows.push(isFirst ? { ...at, label, text: piece.text } : newRow(piece.level, label, piece.text))
    labels = {
      ...labels,
      [piece.level]: label,
      ...(piece.level !== 'point' && { point: '' }),
      ...(piece.level === 'outcome' && { criterion: '' }),
    }
  }
  return isEmpty && rows[0]?.key === at.key ? rows : [at, ...rows]
}

const firstLabel = (level: RowLevel, labels: Record<RowLevel, string>): string =>
  level === 'point' ? 'a' : level === 'outcome' ? '1' : `${labels.outcome === '' ? '1' : labels.outcome}.1`
