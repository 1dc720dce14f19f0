// Instants as people say them on this computer's clock.
import { words } from '../data/words.ts'

const { desk } = words.page
const two = (part: number): string => String(part).padStart(2, '0')

/** The day on this computer's clock, as `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`

/** How many days of the calendar have passed since an instant (ISO 8601). */
export function daysSince(instant: string, now: Date = new Date()): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())
  return Math.round((midnight(now) - midnight(new Date(instant))) / 86_400_000)
}

/** `today at 14:05`, `yesterday at 09:30`, else the day with its time. */
export function inDays(instant: string, now: Date = new Date()): string {
  const moment = new Date(instant)
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`
  const days = daysSince(instant, now)
  if (days === 0) return desk.todayAt(time)
  if (days === 1) return desk.yesterdayAt(time)
  return desk.dayAt(words.core.day(dayOf(moment)), time)
}
