const RUNS = /\d+|\D+/g
const isNumber = (run: string): boolean => /^\d/.test(run)
const sign = (less: boolean, more: boolean): number => (less ? -1 : more ? 1 : 0)

/** Runs of digits of any length by value: the longer is the greater once leading noughts are gone. */
function compareNumbers(left: string, right: string): number {
  const [a, b] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')]
  return a.length - b.length || sign(a < b, a > b)
}

function compareRuns(left: string, right: string): number {
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right)
  if (isNumber(left) !== isNumber(right)) return isNumber(left) ? -1 : 1
  const [a, b] = [left.toLowerCase(), right.toLowerCase()]
  return sign(a < b, a > b)
}

/**
 * The natural order of labels, for `sort`: 1.2 before 1.10, MP2 before MP10, 1.1 before 1.1a. A total order that needs no locale, so that
 * every computer sorts alike.
 */
export function compareLabels(left: string, right: string): number {
  const [a, b] = [left.match(RUNS) ?? [], right.match(RUNS) ?? []]
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareRuns(a[index] ?? '', b[index] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length || sign(left < right, left > right)
}
