// The day that is written in a file's name, in the ways in which cameras, programs and people in Britain write it.
import { isDay } from '../../../shared/domain/date.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = '((?:19|20|21)\\d\\d)'

type Way = { readonly pattern: RegExp; readonly order: readonly [year: number, month: number, day: number] }
const WAYS: readonly Way[] = [
  // 2025-10-07, 2025.10.07, 2025_10_07
  { pattern: new RegExp(`(?<!\\d)${YEAR}([-._ ])(\\d\\d)\\2(\\d\\d)(?!\\d)`), order: [1, 3, 4] },
  // 20251007, alone or before a time: IMG_20251007_142233
  { pattern: new RegExp(`(?<!\\d)${YEAR}(\\d\\d)(\\d\\d)(?!\\d)`), order: [1, 2, 3] },
  // 07-10-2025, 7.10.2025: the day stands first in Britain
  { pattern: new RegExp(`(?<!\\d)(\\d\\d?)([-._ ])(\\d\\d?)\\2${YEAR}(?!\\d)`), order: [4, 3, 1] },
  // 7 Oct 2025, 7th October 2025
  {
    pattern: new RegExp(`(?<!\\d)(\\d\\d?)(?:st|nd|rd|th)?[-._ ]*${MONTH}[-._, ]*${YEAR}(?!\\d)`, 'i'),
    order: [3, 2, 1],
  },
  // October 7 2025
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}[-._ ]*(\\d\\d?)(?:st|nd|rd|th)?[-._, ]+${YEAR}(?!\\d)`, 'iu'),
    order: [3, 1, 2],
  },
]

/** The day as `YYYY-MM-DD` and the piece of the name that says it; undefined when there is none that exists. */
export function dayInName(name: string): { readonly day: string; readonly text: string } | undefined {
  for (const { pattern, order } of WAYS) {
    const found = pattern.exec(name)
    if (found === null) continue
    const [year = '', month = '', date = ''] = order.map((group) => found[group] ?? '')
    const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
    const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
    if (isDay(day)) return { day, text: found[0] }
  }
  return undefined
}
