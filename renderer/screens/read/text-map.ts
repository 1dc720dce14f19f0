// The words of a part of the page as one text, with the way from each character to its node and back.
import type { Span } from './find-words.ts'

export type TextMap = {
  /** White space collapsed; a space between what stands in different blocks. */
  readonly text: string
  readonly nodes: readonly Text[]
  /** For each character of `text` the node it stands in, by its place in `nodes`, and where in it. */
  readonly nodeAt: readonly number[]
  readonly offsetAt: readonly number[]
}

const BLOCKS =
  'address,article,aside,blockquote,caption,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,td,th,tr,ul,br,hr'

export function mapText(root: Node): TextMap {
  const parts: string[] = []
  const nodes: Text[] = []
  const nodeAt: number[] = []
  const offsetAt: number[] = []
  let block: Element | null = null
  let isSpacePending = false
  const owner = root.ownerDocument ?? document
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) {
      if (node.nodeName === 'BR') isSpacePending = true
      continue
    }
    // The walker shows texts and elements only, and elements were left above; frames have classes of their own, so `instanceof` cannot tell.
    const text = node as Text
    const own = text.parentElement?.closest(BLOCKS) ?? null
    if (own !== block) isSpacePending = true
    block = own
    nodes.push(text)
    for (let offset = 0; offset < text.data.length; offset++) {
      const character = text.data.charAt(offset)
      if (/\s/.test(character)) {
        isSpacePending = true
        continue
      }
      if (isSpacePending && parts.length > 0) add(' ', offset)
      isSpacePending = false
      add(character, offset)
    }
  }
  return { text: parts.join(''), nodes, nodeAt, offsetAt }

  function add(character: string, offset: number): void {
    parts.push(character)
    nodeAt.push(nodes.length - 1)
    offsetAt.push(offset)
  }
}

/** The span as a range of the page; undefined when it is empty or beyond the text. */
export function rangeOf(map: TextMap, { from, to }: Span): Range | undefined {
  const [start, end] = [map.nodes[map.nodeAt[from] ?? -1], map.nodes[map.nodeAt[to - 1] ?? -1]]
  if (start === undefined || end === undefined || to <= from) return undefined
  const range = start.ownerDocument.createRange()
  range.setStart(start, map.offsetAt[from] ?? 0)
  range.setEnd(end, (map.offsetAt[to - 1] ?? 0) + 1)
  return range
}

/** The characters that a range of the page covers, spaces at its ends left out; undefined when it covers none. */
export function spanOf(map: TextMap, range: Range): Span | undefined {
  // Characters stand in document order, so that both ends are found by halving.
  let from = firstWhere(map.text.length, (index) => compare(map, range, index, 0) >= 0)
  let to = firstWhere(map.text.length, (index) => compare(map, range, index, 1) > 0)
  while (map.text[from] === ' ') from++
  while (map.text[to - 1] === ' ') to--
  return to > from ? { from, to } : undefined
}

function compare(map: TextMap, range: Range, index: number, after: 0 | 1): number {
  const node = map.nodes[map.nodeAt[index] ?? 0]
  return node === undefined ? 1 : range.comparePoint(node, (map.offsetAt[index] ?? 0) + after)
}

function firstWhere(length: number, isPast: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}
