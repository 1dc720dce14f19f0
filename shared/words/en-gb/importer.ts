import type { GROUP_KINDS } from '../../domain/unit.ts'

const SAFE = 'Nothing was imported and your workbook is unchanged.'
const named = (name: string): string => (name === '' ? 'this text' : `“${name}”`)
const opening = (name: string): string => (name === '' ? 'This text' : `“${name}”`)
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Why a whole source is refused: what happened, what is safe, what to do next. `name` is the file's name. */
const refused = {
  empty: (name: string) => `${opening(name)} is empty. ${SAFE} Choose a file that holds the unit’s text.`,
  tooLarge: (name: string, megabytes: number, lines: number) =>
    `${opening(name)} is larger than a unit can be (at most ${megabytes} MB and ${lines.toLocaleString('en-GB')} lines). ${SAFE} Save only the pages of the unit and import those.`,
  lineTooLong: (name: string, line: number) =>
    `Line ${line} of ${named(name)} is too long to be the text of a unit. ${SAFE} Copy the pages of the unit from the document and paste them.`,
  notText: (name: string, kind: string) =>
    `${opening(name)} is ${kind}, and units are read from plain text or CSV. ${SAFE} Open it, copy the text of the unit and paste it, or save it as plain text and import that.`,
  noCriteria: (name: string) =>
    `No criteria were found in ${named(name)}. ${SAFE} A criterion needs its code at the start of a line, for example “1.1 Describe …”. Copy the pages that hold the learning outcomes and criteria, or use the CSV template.`,
  noMarkingPoints: (name: string) =>
    `${opening(name)} looks like a study guide, but it has no marking points, so no criteria were found. ${SAFE} Look for the heading “Examiner Marking Points” and save the guide again with its points below it.`,
  severalGuides: (name: string, line: number) =>
    `${opening(name)} holds more than one study guide; a second one begins near line ${line}. ${SAFE} Save each guide as a file of its own and import them one by one.`,
  tooManyUnits: (name: string, most: number) =>
    `${opening(name)} holds more than ${most} units. ${SAFE} Split it and import the parts one by one.`,
  textTooLong: (name: string, code: string, most: number) =>
    `The text of ${code} in ${named(name)} is longer than ${most.toLocaleString('en-GB')} characters. ${SAFE} Perhaps other pages came with it: shorten it and import it again.`,
  doesNotFit: (name: string, field: string, problem: string) =>
    `The unit in ${named(name)} does not fit: ${field}: ${problem} ${SAFE} Correct the text and import it again.`,
}

/** What a file turned out to be, after “is”. */
const kinds = {
  pdf: 'a PDF document',
  word: 'a Word document',
  spreadsheet: 'a spreadsheet file',
  openDocument: 'an OpenDocument file',
  oldOffice: 'an older Office document or a protected one',
  richText: 'a rich text (RTF) document',
  zip: 'a ZIP archive',
  html: 'a web page',
  xml: 'an XML file',
  json: 'a JSON file',
  picture: 'a picture',
  binary: 'not a text file',
}

/** Why a CSV file is refused; every one names the line. */
const csv = {
  columnsMissing: (columns: readonly string[], line: number) =>
    `Line ${line}: the header row lacks ${columns.length === 1 ? 'the column' : 'the columns'} ${columns.join(', ')}. ${SAFE} Add what is missing; the CSV template shows every column.`,
  columnTwice: (column: string, line: number) =>
    `Line ${line}: the header row names the column ${column} twice. ${SAFE} Remove or rename one of them.`,
  quoteOpen: (line: number) =>
    `Line ${line}: a quotation mark opens here or near here and is never closed. ${SAFE} Close it, or save the sheet as CSV again.`,
  broken: (line: number) => `Line ${line}: the row cannot be read as CSV. ${SAFE} Save the sheet as “CSV UTF-8” again.`,
  tooManyCells: (line: number) =>
    `Line ${line}: the row has more cells than the header row. ${SAFE} A text that holds the separator needs quotation marks around it.`,
  cellEmpty: (column: string, line: number) =>
    `Line ${line}: ${column} is empty. ${SAFE} Fill the cell and import the file again.`,
  notANumber: (column: string, value: string, line: number, most: number) =>
    `Line ${line}: ${column} should be a whole number of at most ${most}, but is “${value}”. ${SAFE} Correct the cell and import the file again.`,
  occasions: (value: string, line: number) =>
    `Line ${line}: occasions should be a whole number from 1 to 20, but is “${value}”. ${SAFE} Correct the cell and import the file again.`,
  badCode: (column: string, value: string, line: number) =>
    `Line ${line}: ${column} “${value}” is not a code. A code has at most 24 characters, no spaces and no slash, for example 1.1. ${SAFE} Correct the cell and import the file again.`,
  notOneOf: (column: string, value: string, line: number, choices: readonly string[]) =>
    `Line ${line}: ${column} “${value}” is not known. Use ${choices.join(', ')}, or leave it empty. ${SAFE}`,
  codeTwice: (code: string, unit: string, line: number, first: number) =>
    `Line ${line}: the code ${code} already stands in line ${first} of the same unit (${unit}). ${SAFE} Give each criterion its own code. If the sheet turned 1.10 into 1.1, set the column to text.`,
  unknownParent: (parent: string, line: number) =>
    `Line ${line}: sub_of names ${parent}, but that unit has no criterion ${parent}. ${SAFE} Correct the cell and import the file again.`,
}

const warnings = {
  referenceSuspect: (reference: string) =>
    `${reference}: this reference may be mistyped. Check it against the specification.`,
  qualificationSuspect: (number: string) =>
    `${number}: this qualification number may be mistyped. Check it against the specification.`,
  columnUnknown: (column: string) => `The column “${column}” is not part of the template and was left out.`,
  valueDiffers: (column: string, kept: string) =>
    `${column} differs from an earlier row of the same unit. The earlier value was kept: ${kept}.`,
  flagMissing: (group: string) => `The group “${group}” has no flag. It is taken as mandatory; check it.`,
  leftOut: (text: string) => `This text was left out, as it did not seem to belong to a criterion: “${text}”.`,
  sectionLeftOut: (heading: string) =>
    `The criteria seem to end at “${heading}”; what stands below it was left out. Check that it is no criterion’s text.`,
  linesLeftOut: (count: number) => `${plural(count, 'more line was', 'more lines were')} left out for the same reason.`,
  introLeftOut: (text: string) =>
    `The text before the first heading is not a repeat of the synopsis and was left out: “${text}”.`,
  joined: (text: string) =>
    `A separate paragraph was joined to the point above it: “${text}”. Check that it belongs there.`,
  repeated: (code: string) => `The code ${code} appears again. The first one was kept.`,
  repeatedOtherwise: (code: string, text: string) =>
    `The code ${code} appears again with other words: “${text.length > 80 ? `${text.slice(0, 80).trim()}…` : text}”. The first one was kept; add the other under a code of its own if it belongs to the unit.`,
  unitRepeated: (title: string) => `The unit “${title}” appears again. The first one was kept.`,
  moreRepeats: (count: number) => `${plural(count, 'more repeat', 'more repeats')} of codes left out.`,
  unplaced: (code: string) => `The code ${code} stands outside this unit’s criteria and was left out.`,
  parentMissing: (code: string) =>
    `${code} has lettered points but no text of its own. It was added empty and marked doubtful; check the specification.`,
  emptyCriterion: (code: string) => `${code} has no text. It is marked doubtful; check the specification.`,
  gap: (from: string, to: string) => `Between ${from} and ${to} a code seems to be missing. Check the specification.`,
  mixedColumns: (code: string) =>
    `${code} stood inside a line with other text. It is marked doubtful; compare its text with the specification.`,
  outOfOrder: (code: string) =>
    `${code} stands out of order. It is marked doubtful; compare it with the specification.`,
  outcomeMixed: (label: string) =>
    `The text of outcome ${label} stood in a line with other text and may be cut short. Compare it with the specification.`,
  outcomeWithoutText: (label: string) => `Outcome ${label} has no text here. Add it from the specification.`,
  outcomeWithoutCriteria: (label: string) => `Outcome ${label} has no criteria here. Check that the text is complete.`,
  hintIgnored: () => 'The file holds several units, so the given title and reference were not used.',
}

const groupNames: Record<(typeof GROUP_KINDS)[number], string> = {
  mandatory: 'Mandatory units',
  optional: 'Optional units',
  additional: 'Additional units',
}

/** What the unit importers say. */
export const importer = {
  refused,
  kinds,
  csv,
  warnings,
  groupNames,
  markingPoints: 'Marking points',
  /** Outcomes of lists that print codes without naming an outcome: `K1` belongs to Knowledge. */
  namedOutcomes: { P: 'Performance', K: 'Knowledge and understanding', S: 'Skills', B: 'Behaviours' },
  /** Where a unit's text came from. */
  sourceOfUnit: (name: string, unit: string) => (name === '' ? `Unit ${unit}` : `${name}, unit ${unit}`),
  untitled: 'Untitled unit',
}
