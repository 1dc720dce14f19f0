// Whether two values of the contract are the same; long texts are compared once.
const compared = new WeakMap<object, { readonly other: object; readonly result: boolean }>()

/** Equality of plain JSON. Values are taken to be unchanging, so that the answer for a pair of objects is kept. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const known = compared.get(one)
  if (known?.other === other) return known.result
  const result = isSameObject(one, other)
  compared.set(one, { other, result })
  return result
}

function isSameObject(one: object, other: object): boolean {
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return a.length === b.size && a.every(([key, value]) => b.has(key) && isSame(value, b.get(key)))
}
