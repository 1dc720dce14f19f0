// Names for files and folders that Windows, macOS and Linux all take.
import path from 'node:path'

/** Longest suggestion, in characters: 255 bytes are the file systems' limit, and a character of UTF-8 may take three. */
const LONGEST = 80
/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A person's words as a file name: no separators or other forbidden characters, nothing that ends in a dot. */
export function toFileName(words: string, fallback: string): string {
  const name = Array.from(words.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/g, ' '))
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
  if (name === '') return fallback
  return DEVICE.test(path.parse(name).name) ? `${name}_` : name
}

/** The path with the extension (given without its dot), unless it ends so already, in whatever case. */
export function withExtension(file: string, extension: string): string {
  return file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}.${extension}`
}
