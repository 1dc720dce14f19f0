import { desk } from './desk.ts'

const { items, files } = desk
const day = (at: Date): string => at.toISOString().slice(0, 10)
const clock = (at: Date): string => at.toTimeString().slice(0, 5).replace(':', '.')

/** Words of quick capture. */
export const capture = {
  add: 'Add evidence',
  files: 'Files …',
  folder: 'A folder …',
  photos: 'A folder of photos …',
  template: 'From a template',

  dropHere: 'Drop to add to the inbox',
  dropOnItem: 'Drop to add the files to this item',

  region: 'Adding evidence',
  gathering: (count: number) => `Taking in ${files(count)}`,
  adding: (count: number) => `Adding ${files(count)} to the inbox`,
  addingToItem: (count: number) => `Adding ${files(count)} to the item`,
  waiting: (count: number) => `${files(count)} wait for their turn`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was added.',

  added: (count: number) => `Added ${items(count)} to the inbox.`,
  nothingNew: 'Nothing new was added.',
  toLook: (count: number) => `${files(count)} ${count === 1 ? 'needs' : 'need'} a look.`,
  addedToItem: (count: number) => `Added ${files(count)} to the item`,
  showReport: 'What became of each file',
  hideReport: 'Hide the report',
  openInbox: 'Open the inbox',
  undo: 'Undo',
  dismiss: 'Dismiss the report',
  report: 'What became of each file',
  file: 'File',
  result: 'Result',
  next: 'Next',

  results: {
    added: (ref: string) => `Added as ${ref}`,
    'same-bytes': (ref: string) => `The same bytes as ${ref}, so it was not added again`,
    'added-unreadable': (ref: string) => `Added as ${ref}`,
    failed: () => 'Not added',
  },
  because: (result: string, reason: string) => `${result}. ${reason}`,
  open: (ref: string) => `Open ${ref}`,
  addAnyway: 'Add anyway',
  addFileAnyway: (name: string) => `Add anyway: ${name}`,

  textAdded: (ref: string) => `Added the pasted text as ${ref}`,
  nothingToPaste: 'There is nothing on the clipboard that can be evidence.',
  pastedText: 'Pasted text',
  /** Names of files that came without one. */
  pastedPictureFile: (at: Date, extension: string) => `Pasted picture ${day(at)} ${clock(at)}.${extension}`,
  pastedTextFile: (at: Date) => `Pasted text ${day(at)} ${clock(at)}.txt`,
  notReadable: 'Its bytes could not be read from the program it came from. Save it as a file first, then drop that.',
}
