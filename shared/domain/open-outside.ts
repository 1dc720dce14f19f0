// Which files of evidence the system's own programs may open: a closed list, since what opens by its name may also be a program.
import { cleanText } from './text.ts'

/** Extensions, without their dot, of what is only looked at, read or heard. No programs, scripts, links, archives, web pages or files with macros. */
const EXTENSIONS: readonly string[] = [
  ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt', 'md', 'csv', 'tsv', 'ics'],
  ['xlsx', 'xls', 'ods', 'pptx', 'ppt', 'odp', 'pages', 'numbers', 'key', 'eml', 'msg', 'vsdx', 'mpp'],
  ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff', 'heic', 'heif'],
  ['mp3', 'm4a', 'aac', 'wav', 'ogg', 'oga', 'opus', 'flac', 'wma', 'amr', 'aif', 'aiff'],
  ['mp4', 'm4v', 'mov', 'webm', 'mkv', 'avi', 'wmv', '3gp', 'mpg', 'mpeg', 'ogv'],
].flat()
/** Signs that turn the reading order, so that `fdp.exe` can be written as if it ended in `.pdf`, and signs that are not seen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/** A file's name as it is, without signs that hide what it ends in, folders in front, or dots and spaces behind. */
export const plainName = (name: string): string =>
  cleanText(name)
    .replace(UNSEEN, '')
    .replace(/^.*[/\\]/, '')
    .replace(/[. ]+$/, '')

/** The extension in small letters, without its dot; empty for none. */
export const extensionOf = (name: string): string =>
  /[^.]\.([^.]{1,10})$/.exec(plainName(name))?.[1]?.toLowerCase() ?? ''

/** Whether the system may open a file of this name, after asking. */
export const canOpenOutside = (name: string): boolean => EXTENSIONS.includes(extensionOf(name))
