// Check characters of unit references and qualification numbers. They were worked out from published numbers and no official statement of
// the rules is known, so they may only ever warn.

/** `fits` and `suspect` are the rule's word; `unchecked` means that no rule is known for this kind or series of number. */
export type ReferenceCheck = 'fits' | 'suspect' | 'unchecked'

const UNIT_LETTERS = 'ADFHJKLMRTY'
const QUALIFICATION_CHECKS = '0123456789X'

const compact = (text: string): string => text.replace(/\s+/g, '').toUpperCase()
const digitsOf = (text: string): number[] => [...text].map(Number)
const weightedSum = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, index) => sum + digit * (8 - index), 0)
const plainSum = (digits: readonly number[]): number => digits.reduce((sum, digit) => sum + digit, 0)

/** What remains of the rule that belongs to a series (the first three digits), or null where the rule is not known. */
function unitRemainder(series: number, digits: readonly number[]): number | null {
  if (series <= 618) return weightedSum(digits) % 11
  if (series === 650 || series === 651) return (plainSum(digits) + 6) % 11
  return null
}

/** Checks a unit reference such as `L/506/2150`. Awarding organisations' own numbers and SQA codes have no check. */
export function checkUnitReference(reference: string): ReferenceCheck {
  const parts = /^([A-Z])\/(\d{3})\/(\d{4})$/.exec(compact(reference))
  if (!parts) return 'unchecked'
  const [, letter = '', series = '', rest = ''] = parts
  if (!UNIT_LETTERS.includes(letter)) return 'suspect'
  const remainder = unitRemainder(Number(series), digitsOf(series + rest))
  if (remainder === null) return 'unchecked'
  return UNIT_LETTERS.charAt(remainder) === letter ? 'fits' : 'suspect'
}

/** Checks a qualification number such as `601/6718/X`; only the series 500 to 610 have a known rule. */
export function checkQualificationNumber(number: string): ReferenceCheck {
  const parts = /^(\d{3})\/(\d{4})\/([0-9X])$/.exec(compact(number))
  if (!parts) return 'unchecked'
  const [, series = '', rest = '', check = ''] = parts
  if (Number(series) < 500 || Number(series) > 610) return 'unchecked'
  return QUALIFICATION_CHECKS.charAt(weightedSum(digitsOf(series + rest)) % 11) === check ? 'fits' : 'suspect'
}
