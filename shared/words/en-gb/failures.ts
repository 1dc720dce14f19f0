/** The types of JSON in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

/** Failures say what happened, what is safe and what to do next. */
export const failures = {
  internal:
    'Something went wrong inside Trellis. Your work up to here is saved. Try again; if it happens again, close and reopen the workbook.',
  unknownCall: (name: string) => `Trellis knows no call named ${name}.`,
  badInput: 'This could not be used; nothing was changed.',
  inputProblems: {
    missing: 'This is missing.',
    wrongKind: (expected: string) => `This must be ${KINDS[expected] ?? expected}.`,
    oneOf: (values: readonly string[]) => `This must be ${values.length === 1 ? '' : 'one of: '}${values.join(', ')}.`,
    tooLong: (most: number) => `This is too long. It may have up to ${most} characters.`,
    tooMany: (most: number) => `These are too many. There may be up to ${most}.`,
    tooFew: (least: number) => (least === 1 ? 'This may not be empty.' : `There must be at least ${least}.`),
    tooHigh: (most: number) => `This is too high. It may be up to ${most}.`,
    tooLow: (least: number) => `This is too low. It must be at least ${least}.`,
    unknownFields: (names: readonly string[]) => `Trellis knows no field ${names.join(', ')} here.`,
    other: 'This is not in a form that Trellis knows.',
  },
  cancelled: 'Cancelled. Nothing was changed.',
  gone: 'The part of Trellis that keeps your workbook has stopped. What was saved is safe. Start it again.',
  noWorkbook: 'No workbook is open. Open one, or create a new one.',
  notGranted: 'Trellis may only use files that you choose. Choose the file again.',
  notAWorkbook: (folder: string) =>
    `${folder} is not a Trellis workbook. Nothing in it was changed. Choose the folder that holds the file workbook.db.`,
  noFolder: (folder: string) =>
    `There is no folder ${folder}. Nothing was changed. Check the name, or whether the drive is connected.`,
  newer: (has: number, knows: number) =>
    `This workbook was saved by a newer Trellis (version ${has}; this one reads up to ${knows}). Nothing was changed. Install the newer Trellis to open it.`,
  damaged: (file: string) =>
    `The database ${file} is damaged. Nothing was changed, and your evidence files are stored apart from it. Restore your latest backup into a new folder, and keep this folder.`,
  inUse: (file: string) =>
    `The workbook is open in another Trellis (${file}). Nothing was changed. Close it there, then try again.`,
  ioError: (file: string) =>
    `The disk could not be read or written (${file}). What was saved before is safe. Check the drive or its cable, then try again.`,
  diskFull: (place: string) =>
    `The disk is full${place === '' ? '' : ` (${place})`}. What was saved before is safe. Free some space, then try again.`,
  permission: (place: string) =>
    `Trellis may not read or write ${place === '' ? 'there' : place}. Nothing was changed. Choose another place, or ask for permission to use this one.`,
  tooLarge:
    'A file needs more memory than Trellis may use for it. It is kept as it is. Add it in another format if its text should be searched.',
  tooLong: 'A file took too long to read. It is kept as it is.',
  missing: (place: string) =>
    `${place === '' ? 'A file or folder' : place} is not there. Nothing was changed. Check the name and try again.`,
  unreadable: (place: string) =>
    `${place === '' ? 'A file' : place} cannot be read. Nothing was changed. Check that it is a file on this computer, then try again.`,
  notEmpty: (folder: string) => `${folder} is not empty. Nothing in it was changed. Choose a new or an empty folder.`,
  targetIsFolder: (target: string) => `${target} is a folder. Nothing was written. Give the name of a file to write.`,
  targetIsOurs: (target: string) =>
    `${target} is a file that the workbook lives by. Nothing was written. Choose another place or name.`,
  noSuch: (what: string, name: string) =>
    `There is no ${what} ${name}. Nothing was changed. Check the name and try again.`,
  unknownType: (type: string, known: readonly string[]) =>
    `There is no evidence type ${type}. Nothing was changed. Use one of: ${known.join(', ')}.`,
  badFields: 'Some fields of this type of evidence could not be used; nothing was changed.',
  fieldProblem: {
    unknown: (allowed: readonly string[]) =>
      allowed.length === 0
        ? 'This type has no fields of its own.'
        : `This type has no such field. It has: ${allowed.join(', ')}.`,
    date: () => 'Give a day that exists, as YYYY-MM-DD.',
    clock: () => 'Give a position in the recording, for example 04:10.',
    choice: (allowed: readonly string[]) => `Choose one of: ${allowed.join(', ')}.`,
    list: () => 'Give rows for this list.',
    text: () => 'Give text for this field.',
  },
  duplicateLink: (ref: string, code: string, place: string) =>
    `${ref} is already linked to ${code}${place === '' ? '' : ` at ${place}`}. Nothing was changed.`,
  placeNoFile: (place: string, files: number) =>
    files === 0
      ? `The place ${place} needs a file, and this item has none. Nothing was changed. Add the file first.`
      : `The place ${place} names a file that this item does not have; it has ${files}. Nothing was changed.`,
  placeNoPage: (place: string, name: string, pages: number) =>
    `The place ${place} is beyond the end of ${name}, which has ${pages} ${pages === 1 ? 'page' : 'pages'}. Nothing was changed.`,
  placeNoParagraph: (place: string, paragraphs: number) =>
    `The place ${place} is beyond the item's own text, which has ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}. Nothing was changed.`,
  subPointElsewhere: 'The sub-point belongs to another criterion. Nothing was changed.',
  oldVersion:
    'This criterion belongs to an earlier version of its unit. Link to the version in force. Nothing was changed.',
  unitInUse: (unit: string, links: number) =>
    `${unit} cannot be removed: ${links} ${links === 1 ? 'link or decision points' : 'links or decisions point'} to it. Remove those first. Nothing was changed.`,
  typeInUse: (type: string, items: number, inTrash: number) =>
    `The type ${type} cannot be removed: ${items} ${items === 1 ? 'item has' : 'items have'} it${inTrash === 0 ? '' : `, ${inTrash} of them in the trash`}. Nothing was changed.`,
  inTrash: (ref: string) => `${ref} is in the trash. Nothing was changed. Take it out of the trash first.`,
  notInTrash: (ref: string) => `${ref} is not in the trash. Nothing was changed. Move it to the trash first.`,
  periodTurned: (ref: string) =>
    `${ref} would end before it begins. Nothing was changed. Give the first day, then the last.`,
  fieldsWouldBeLost: (type: string, refs: readonly string[]) =>
    `${refs.join(', ')} ${refs.length === 1 ? 'has' : 'have'} filled fields that ${type} does not have. Nothing was changed. Change the type in the item itself.`,
  tooMuchFor: (ref: string) =>
    `${ref} would hold more text, witnesses, policies or measures than one item may. Nothing was changed. Choose fewer.`,
  mergeWithItself: 'Choose another item to merge: one cannot be merged with itself. Nothing was changed.',
  personInUse: (name: string) => `${name} cannot be removed: a decision names them. Nothing was changed.`,
  noSuchBuiltin: (id: string, known: readonly string[]) =>
    `There is no built-in unit ${id}. Use one of: ${known.join(', ')}, or all.`,
  unitTooLarge: (name: string) =>
    `${name} is too large to be the text of a unit. Nothing was imported. Copy the pages with the criteria and paste them.`,
  refInUse: (ref: string) =>
    `A unit with the reference ${ref} is in this workbook already. Nothing was changed. Remove it first, or give the new one another reference.`,
  codeTwice: (code: string, where: readonly string[]) =>
    `The code ${code} stands more than once in this unit: ${where.join('; ')}. Nothing was changed. Give each its own code.`,
  /** Where a code stands: the row's number among all criteria, and the beginning of its words. */
  codeAt: (row: number, text: string) => `criterion ${row}${text === '' ? '' : ` (“${text}”)`}`,
  outcomeTwice: (row: number, text: string) => `outcome ${row}${text === '' ? '' : ` (“${text}”)`}`,
  codeAgain: (code: string) => `The code ${code} stands here again.`,
  noCriteria: 'The unit has no criteria. Nothing was changed. Add at least one.',
  markingPoints: (codes: readonly string[]) =>
    `${codes.join(', ')} ${codes.length === 1 ? 'is a marking point' : 'are marking points'} of a guide, not official criteria. Nothing was changed. Put the criteria of your specification in their place, or keep the unit as a draft.`,
  badMove: (from: string, kind: string) =>
    `What became of ${from} does not fit together (${kind}). Nothing was changed. Choose again which criteria take its place.`,
  sameTarget: 'The PDF and the Word file need different names. Nothing was written.',
  exportRunning: 'An export is running already. Wait for it, or cancel it first.',
  notABackup: (file: string) =>
    `${file} is not a Trellis backup, or it is damaged. Nothing was changed. Choose another file.`,
  backupFailed: (file: string) =>
    `The backup ${file} could not be read back as it was written, so it was removed. Your workbook is untouched. Try another drive.`,
}

export const notices = {
  unclean: 'Trellis did not end cleanly last time. The workbook was checked and is sound.',
  migrated: (copy: string) => `This workbook was brought up to date. A copy of it as it was is kept at ${copy}.`,
}

/** What undo and redo name. */
export const steps = {
  profile: 'change learner details',
  saveQualification: (title: string) => `save qualification ${title}`,
  removeQualification: (title: string) => `remove qualification ${title}`,
  saveGroup: (name: string) => `save group ${name}`,
  removeGroup: 'remove group',
  importUnits: (count: number, first: string) => (count === 1 ? `import ${first}` : `import ${count} units`),
  saveUnit: (title: string) => `save unit ${title}`,
  saveVersion: (title: string, version: number) => `save version ${version} of ${title}`,
  removeUnit: (title: string) => `remove unit ${title}`,
  addEvidence: (ref: string) => `add ${ref}`,
  saveEvidence: (ref: string) => `change ${ref}`,
  saveMany: (count: number, ref: string) => (count === 1 ? `change ${ref}` : `change ${count} items`),
  mergeEvidence: (count: number, other: string, ref: string) =>
    count === 1 ? `merge ${other} into ${ref}` : `merge ${count} items into ${ref}`,
  trashEvidence: (count: number, ref: string) =>
    count === 1 ? `move ${ref} to the trash` : `move ${count} items to the trash`,
  bringBackEvidence: (count: number, ref: string) =>
    count === 1 ? `take ${ref} out of the trash` : `take ${count} items out of the trash`,
  deleteEvidence: (count: number, ref: string) =>
    count === 1 ? `delete ${ref} for good` : `delete ${count} items for good`,
  bringBackWriting: (ref: string) => `bring back earlier writing of ${ref}`,
  saveFilter: (name: string) => `save filter ${name}`,
  removeFilter: (name: string) => `remove filter ${name}`,
  addFiles: (count: number, ref: string) => (count === 1 ? `add a file to ${ref}` : `add ${count} files to ${ref}`),
  describeFile: (name: string) => `describe ${name}`,
  removeFile: (name: string) => `remove file ${name}`,
  saveType: (name: string) => `save evidence type ${name}`,
  removeType: (name: string) => `remove evidence type ${name}`,
  saveActivity: (name: string) => `save activity ${name}`,
  removeActivity: (name: string) => `remove activity ${name}`,
  addLink: (ref: string, code: string) => `link ${ref} to ${code}`,
  addLinks: (count: number, ref: string, code: string) =>
    count === 1 ? `link ${ref} to ${code}` : `add ${count} links`,
  saveLink: (ref: string, code: string) => `change the link of ${ref} to ${code}`,
  removeLinks: (count: number, ref: string, code: string) =>
    count === 1 ? `unlink ${ref} from ${code}` : `remove ${count} links`,
  savePerson: (name: string) => `save ${name}`,
  removePerson: (name: string) => `remove ${name}`,
  saveCategory: (number: number) => `change witness category ${number}`,
  addDecision: (code: string) => `record a decision on ${code}`,
  removeDecision: 'remove a decision',
  learnWord: (word: string) => `add ${word} to your words`,
}

/** What `check` finds. */
export const problems = {
  database: (finding: string) => `The database reports: ${finding}. Restore your latest backup into a new folder.`,
  missing: (name: string, ref: string) =>
    `The stored file of ${ref} (${name}) is missing. Add the file again from where you keep it, or restore a backup.`,
  changed: (name: string, ref: string) =>
    `The stored file of ${ref} (${name}) is not as it was added. Restore a backup, or add the file again.`,
  search: 'The search index does not agree with the text. Restore your latest backup into a new folder.',
}

/** What became of a file that was added, and the titles of long work. */
export const files = {
  added: 'Added.',
  same: (refs: readonly string[]) =>
    `Added. ${refs.join(', ')} ${refs.length === 1 ? 'holds' : 'hold'} the same bytes already.`,
  encrypted: 'Kept as it is. It needs a password, so its text cannot be searched.',
  unreadable: 'Kept as it is. Its text cannot be read, so it cannot be searched.',
  nameless: 'file',
  changedWhileCopying: 'The file changed while it was being copied.',
  newQualification: 'My qualification',
  qualificationNumbered: (number: string) => `Qualification ${number}`,
  refMoved: (ref: string, title: string) =>
    `The reference ${ref} belongs to the official unit. ${title} has no reference now; its number names it.`,
  sameUnit: 'It was imported from the same text before.',
  adding: 'Adding files',
  exporting: 'Exporting the portfolio',
  checking: 'Checking the workbook',
  backingUp: 'Backing up the workbook',
  restoring: 'Restoring the backup',
  sample: 'Making the sample workbook',
  reading: 'Reading the workbook',
}
