// What a measure changed, computed where both figures can be read.

/** A signed figure as text, such as `+4` or `-1.5`, and its unit, empty where there is none. */
export type Difference = { readonly figure: string; readonly unit: string }

const FIGURE = /^([^\d+\-−]*?)([+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(.*)$/u

/** What stands in brackets behind a figure: when it was measured, how many there were. */
const REMARK = /\s*\([^()]*\)\s*$/u

type Reading = { readonly value: number; readonly decimals: number; readonly unit: string }

function read(text: string): Reading | undefined {
  const found = FIGURE.exec(text.replace(REMARK, '').trim())
  if (found === null) return undefined
  const [, before = '', digits = '', after = ''] = found
  const plain = digits.replaceAll(',', '').replace('−', '-')
  // A second figure in the text makes the first one doubtful: "3 of 12", "9–5".
  if (/\d/.test(after)) return undefined
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0, unit: `${before.trim()}${after.trim()}` }
}

/** Result less baseline. Undefined unless both begin with one figure and have the same unit ("4.2 days", "£1,200", "87 %"). */
export function differenceOf(baseline: string, result: string): Difference | undefined {
  const [from, to] = [read(baseline), read(result)]
  if (from === undefined || to === undefined || from.unit.toLowerCase() !== to.unit.toLowerCase()) return undefined
  const size = (to.value - from.value).toFixed(Math.min(10, Math.max(from.decimals, to.decimals)))
  const isNothing = Number(size) === 0
  return { figure: isNothing ? '0' : to.value > from.value ? `+${size}` : size.replace('-', '−'), unit: to.unit }
}
