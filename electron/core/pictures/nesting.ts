// The WebAssembly build of the picture library has a small stack: a drawing nested deep enough ends it, and with it the export that was running.

/** Drawings of people and programs stay below fifty. */
const DEEPEST = 256
const TAG = /<(\/?)[a-z][^<>]*?(\/?)>/gi

/** Whether bytes are a drawing (SVG) whose elements are nested deeper than the library may be given. */
export function isNestedTooDeep(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!text.subarray(0, 4096).toString('latin1').includes('<svg')) return false
  let depth = 0
  for (const [, isEnd, isWhole] of text.toString('latin1').matchAll(TAG)) {
    if (isEnd !== '') depth -= 1
    else if (isWhole === '') depth += 1
    if (depth > DEEPEST) return true
  }
  return false
}
