// Takes the marked content out of a foreign page's operators: its numbers would collide with ours, and its artifacts may not stand inside our tags.

const isSpace = (byte: number) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00
const isDelimiter = (byte: number) =>
  byte === 0x28 ||
  byte === 0x29 ||
  byte === 0x3c ||
  byte === 0x3e ||
  byte === 0x5b ||
  byte === 0x5d ||
  byte === 0x7b ||
  byte === 0x7d ||
  byte === 0x2f ||
  byte === 0x25
const MARKING = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])

const skipString = (bytes: Uint8Array, from: number): number => {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === 0x5c) at += 1
    else if (byte === 0x28) depth += 1
    else if (byte === 0x29) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return bytes.length
}

/** Past the `EI` that ends an inline image: white space, EI, white space or the end. */
const skipInlineImage = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 2 < bytes.length; at += 1) {
    if (
      isSpace(bytes[at] ?? 0) &&
      bytes[at + 1] === 0x45 &&
      bytes[at + 2] === 0x49 &&
      (at + 3 >= bytes.length || isSpace(bytes[at + 3] ?? 0x20))
    )
      return at + 3
  }
  return bytes.length
}

/** The operators without BMC, BDC, EMC, MP and DP; null where there are none, so that the page's own bytes can be kept. */
export const stripMarks = (bytes: Uint8Array): Uint8Array | null => {
  const kept: Uint8Array[] = []
  let keptTo = 0
  let found = false
  let operands = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (isSpace(byte)) at += 1
    else if (byte === 0x28) at = skipString(bytes, at)
    else if (byte === 0x25) while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1
    else if (byte === 0x3c && bytes[at + 1] !== 0x3c) {
      while (at < bytes.length && bytes[at] !== 0x3e) at += 1
      at += 1
    } else if (byte === 0x2f) {
      at += 1
      while (at < bytes.length && !isSpace(bytes[at] ?? 0) && !isDelimiter(bytes[at] ?? 0)) at += 1
    } else if (isDelimiter(byte)) at += 1
    else {
      const start = at
      while (at < bytes.length && !isSpace(bytes[at] ?? 0) && !isDelimiter(bytes[at] ?? 0)) at += 1
      const first = bytes[start] ?? 0
      const isNumber = (first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e
      if (isNumber) continue
      const word = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + 5)))
      if (word === 'true' || word === 'false' || word === 'null') continue
      if (word === 'ID') at = skipInlineImage(bytes, at)
      if (MARKING.has(word)) {
        found = true
        kept.push(bytes.subarray(keptTo, operands))
        keptTo = at
      }
      operands = at
    }
  }
  if (!found) return null
  kept.push(bytes.subarray(keptTo))
  return Buffer.concat(kept.flatMap((part) => [part, Buffer.from('\n')]))
}
