// Calendar days and clock times as text; no time zones: a learner's day is the day on their wall.
import { z } from 'zod'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether text is a day that exists, `YYYY-MM-DD`, years 1900 to 2199. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)
  return year >= 1900 && year <= 2199 && day >= 1 && day <= days
}

/** A day as `YYYY-MM-DD`. */
export const Day = z
  .string()
  .refine(isDay, 'Give a day that exists, from 1900 to 2199, as YYYY-MM-DD, for example 2026-03-09.')
export type Day = z.infer<typeof Day>

/** A moment as ISO text in UTC, made by the clock and never typed. */
export const Moment = z.iso.datetime()

/** A position in a recording: seconds to `04:10`, or `1:04:10` from one hour. */
export function formatClock(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`
}

/** `04:10`, `4:10` or `1:04:10` to seconds; undefined when it is none of these. */
export function parseClock(text: string): number | undefined {
  const found = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text)
  if (found === null) return undefined
  const [hours, minutes, seconds] = [Number(found[1] ?? 0), Number(found[2]), Number(found[3])]
  return found[1] !== undefined && minutes > 59 ? undefined : hours * 3600 + minutes * 60 + seconds
}
