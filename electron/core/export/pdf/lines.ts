// Breaks atoms into lines, ragged right.
import type { Fonts } from './fonts.ts'
import type { Atom } from './runs.ts'

export type Placed = { readonly atom: Atom; readonly x: number }
/** `width` is what the line really takes; `spaced` tells that white space stands between it and the next line. */
export type Line = { readonly atoms: readonly Placed[]; readonly width: number; readonly spaced: boolean }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cuts a word that no line could hold at the last letter that fits; at least one letter goes on each line. */
const splitWord = (
  atom: Extract<Atom, { kind: 'word' | 'tag' }>,
  room: number,
  most: number,
  fonts: Fonts,
): readonly Atom[] => {
  const pieces: Atom[] = []
  let text = ''
  const measure = (value: string) => (fonts.shape(atom.font, value).width * atom.size) / 1000
  const close = () => {
    const { code, width } = fonts.shape(atom.font, text)
    const isFirst = pieces.length === 0
    pieces.push({
      ...atom,
      kind: 'word',
      text,
      code,
      width: (width * atom.size) / 1000,
      space: isFirst ? atom.space : 0,
      glued: isFirst ? atom.glued : false,
      anchor: isFirst ? atom.anchor : null,
    })
    text = ''
  }
  // Measured with what stands before it: pairs of letters may move apart or together.
  for (const { segment } of graphemes.segment(atom.text)) {
    if (text !== '' && measure(text + segment) > (pieces.length === 0 ? room : most)) close()
    text += segment
  }
  close()
  return pieces
}

/** Atoms that must stay together, first to last. */
const toClusters = (atoms: readonly Atom[]): readonly (readonly Atom[])[] => {
  const clusters: Atom[][] = []
  for (const atom of atoms) {
    const last = clusters.at(-1)
    if (last !== undefined && atom.glued && atom.kind !== 'break' && last[0]?.kind !== 'break') last.push(atom)
    else clusters.push([atom])
  }
  return clusters
}
const widthOf = (cluster: readonly Atom[]) =>
  cluster.reduce((sum, atom, index) => sum + atom.width + (index === 0 ? 0 : atom.space), 0)

/** The widest stretch that may not be broken. */
export const widestCluster = (atoms: readonly Atom[]): number => Math.max(0, ...toClusters(atoms).map(widthOf))

/** `room` in points. There is always at least one line. */
export const breakLines = (atoms: readonly Atom[], room: number, fonts: Fonts): readonly Line[] => {
  const lines: Line[] = []
  let current: Placed[] = []
  let x = 0
  const close = (spaced: boolean) => {
    lines.push({ atoms: current, width: x, spaced })
    current = []
    x = 0
  }
  const place = (atom: Atom) => {
    if (current.length > 0) x += atom.space
    current.push({ atom, x })
    x += atom.width
  }
  const queue = [...toClusters(atoms)].reverse()
  for (let cluster = queue.pop(); cluster !== undefined; cluster = queue.pop()) {
    const [head] = cluster
    if (head === undefined) continue
    if (head.kind === 'break') {
      close(true)
      continue
    }
    const width = widthOf(cluster)
    if (width > room) {
      // Too wide for any line: every letter may break. A cluster with hardly any room left starts on a new line.
      const left = room - x - head.space
      if (current.length > 0 && left < room / 4) close(head.space > 0)
      let free = current.length > 0 ? left : room
      const pieces = cluster.flatMap((atom) => {
        const split =
          atom.kind === 'sign' || atom.kind === 'break' || atom.width <= free
            ? [atom]
            : splitWord(atom, free, room, fonts)
        free = (split.length > 1 ? room : free) - (split.at(-1)?.width ?? 0)
        return split
      })
      for (const piece of pieces) {
        if (current.length > 0 && x + piece.space + piece.width > room + 0.01) close(piece.space > 0)
        place(piece)
      }
      continue
    }
    if (current.length > 0 && x + head.space + width > room + 0.01) close(head.space > 0)
    cluster.forEach(place)
  }
  if (current.length > 0 || lines.length === 0) close(false)
  return lines
}
