// Days and moments on the clock of this computer, which is the learner's.

const two = (part: number): string => String(part).padStart(2, '0')

/** `2026-03-09`. */
export const toDay = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** `2026-03-09 14:05`. */
export const toMinute = (at: Date): string => `${toDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
