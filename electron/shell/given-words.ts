// Tells the `trellis` command's words from the switches that Chromium and test tools put on a command line.
import path from 'node:path'

/**
 * The command's words: all after the switches, which stand first, and after the app's own folder, which only a development run names.
 * Empty means that the window is wanted.
 */
export function toWords(given: readonly string[], isPackaged: boolean): readonly string[] {
  const first = given.findIndex((word) => !word.startsWith('-'))
  const words = first < 0 ? [] : given.slice(isPackaged ? first : first + 1)
  if (words.length > 0) return words
  return given.includes('--help') ? ['--help'] : []
}

/** A workbook's folder, which alone and as a whole path asks for the window (`npm start -- FOLDER`, a desktop's shortcut); null for a command. */
export function toFolder(words: readonly string[]): string | null {
  const [word, ...others] = words
  return word !== undefined && others.length === 0 && path.isAbsolute(word) ? word : null
}
