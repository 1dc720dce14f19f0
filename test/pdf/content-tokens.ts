// Operators of a content stream with their operands, as text.
export type Operation = { readonly operator: string; readonly operands: readonly string[] }

const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s/<>()[\]{}%]*|[^\s/<>()[\]{}%]+/g

/** Not for inline images, which Trellis does not write. */
export const operationsOf = (content: string): readonly Operation[] => {
  const operations: Operation[] = []
  let operands: string[] = []
  let depth = 0
  for (const [token] of content.matchAll(TOKEN)) {
    if (token.startsWith('%')) continue
    if (token === '<<' || token === '[') depth += 1
    if (token === '>>' || token === ']') depth -= 1
    if (depth === 0 && /^[A-Za-z'"][A-Za-z0-9*'"]*$/.test(token) && !['true', 'false', 'null'].includes(token)) {
      operations.push({ operator: token, operands })
      operands = []
    } else operands.push(token)
  }
  return operations
}
