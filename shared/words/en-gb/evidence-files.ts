/** Why a file is not shown beside the form, and what was left out of one that is. */
export const preview = {
  missing:
    'The stored file is not in the workbook’s folder any more. Add it again from where you keep it, or restore a backup.',
  changed:
    'The stored file is not as it was added, so it is not shown. Restore a backup, or add the file again. Check the workbook to see whether others are affected.',
  empty: 'This file is empty: it has 0 bytes. It is kept as it is. Look whether the original holds more, and add that.',
  encrypted:
    'This file needs a password, so it cannot be shown here. It is kept as it is. Save a copy without a password and add that, or open it outside Trellis.',
  damaged:
    'This file is damaged or not complete, so it cannot be shown. It is kept as it is. Try to open it outside Trellis.',
  program:
    'This file is a program or a script. It is kept as it is, and Trellis neither shows nor opens it. Add a picture or a recording of what it does.',
  unknown: 'Trellis cannot show this kind of file. It is kept as it is.',
  archive:
    'This file is an archive with other files in it. It is kept as one file. Unpack it and add the files that matter.',
  unplayable:
    'Trellis cannot play this kind of recording. It is kept as it is. Open it outside, or add a copy as MP4 or MP3.',
  office: 'Trellis cannot show this kind of document. It is kept as it is. Open it outside, or add a copy as PDF.',
  tooManyPixels: (width: number, height: number) =>
    `This picture is ${width} by ${height} pixels, more than Trellis draws. It is kept as it is. Add a smaller copy to see it here.`,
  tooLarge: 'This file is too large to show here. It is kept as it is.',
  tooLong: 'This file took too long to read, so it is not shown. It is kept as it is.',
  unpacksTooLarge:
    'This file unpacks to more than a document should, so it is not read. It is kept as it is. If you trust it, open it outside Trellis.',

  notes: {
    external: 'Content that lies outside this file was left out.',
    pictures: 'Some pictures in it are left out, because they are too large.',
    parts: 'Some parts of it could not be read and are left out.',
    cut: 'Only the beginning is shown.',
    pages: (shown: number, all: number) => `The first ${shown} of its ${all} pages are shown.`,
    formulas: 'Values are shown as they were last saved. Nothing is worked out again.',
    badDate: 'The date in it cannot be right, so it is left out.',
    reduced: 'It is shown smaller than it is.',
    scripts: 'What could run in it is left out.',
  },
  converting: 'Preparing the view',
  drawing: 'Drawing small pictures',
}

/** What became of each captured file, and how an item is called until the learner says more. */
export const capture = {
  capturing: 'Adding files to the inbox',
  step: (count: number) => (count === 1 ? 'add a file to the inbox' : `add ${count} files to the inbox`),
  looking: 'Looking through the folders',
  added: 'Added to the inbox.',
  same: (ref: string) => `${ref} holds the same bytes already, so nothing was added.`,
  sameInBatch: (name: string) => `The same bytes as “${name}”, so it was added once.`,
  link: 'This is a link to a file elsewhere, which was not followed. Add that file itself.',
  notAFile: 'This is not a file that can be read.',
  tooDeep: 'This folder lies too deep inside others. Add it by itself.',
  loop: 'This folder leads back to one that was read already.',
  vanished: 'It was not there any more when it was to be copied. Check that it is on this computer, then add it again.',
  placeholder:
    'It could not be read. If it is kept in a cloud folder, make it available on this computer first, then add it again.',
  locked: 'It may not be read: another program holds it, or you lack the right. Close that program, then add it again.',
  changed: 'It changed while it was being copied. Wait until it is finished, then add it again.',
  tooMany: (most: number) =>
    `That is more than ${most} files. Nothing was added. Choose smaller folders and add them one after another.`,
  nothing: 'There are no files in what you chose. Nothing was added.',
  photo: (day: string) => (day === '' ? 'Photo' : `Photo, ${day}`),
  screenshot: (day: string) => (day === '' ? 'Screenshot' : `Screenshot, ${day}`),
  recording: (day: string) => (day === '' ? 'Recording' : `Recording, ${day}`),
  scan: (day: string) => (day === '' ? 'Scan' : `Scan, ${day}`),
  untitled: 'Untitled',
}

/** A file that takes the place of an earlier one. */
export const replacing = {
  replacing: 'Putting the new version in place',
  step: (name: string) => `replace ${name}`,
  replaced: 'The new version is in place. The earlier one is kept.',
  same: 'The new version has the same bytes, so nothing was changed.',
}
