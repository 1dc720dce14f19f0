// The report's own words, filled in.

/** Fills the `{…}` of a report's words. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))

const UNITS = ['kB', 'MB', 'GB'] as const

/** Size in steps of a thousand, as file managers show it: `780 B`, `220 kB`, `1.4 MB`. */
export const formatBytes = (bytes: number): string => {
  let value = bytes
  let unit = -1
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const name = UNITS[unit]
  return name === undefined ? `${bytes} B` : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${name}`
}
