import type { FieldKind } from '../../domain/evidence-type.ts'
import type { UnitStatus } from '../../domain/unit.ts'
import { verbs } from './command-line-verbs.ts'

const or = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const statuses: Record<UnitStatus, string> = {
  official: 'official',
  provisional: 'provisional',
  example: 'example',
  draft: 'draft',
}

const help = {
  introduction:
    'trellis keeps the evidence of an NVQ, RQF, SVQ or apprenticeship learner, links it to assessment criteria, shows what is missing and exports the portfolio. Everything stays on this computer.',
  verbs: 'Verbs',
  arguments: 'Arguments',
  flags: 'Flags',
  everywhere: 'Everywhere',
  notation: 'How things are named',
  notations: [
    ['UNIT', 'The reference of a unit (L/506/2150) or its number in the workbook (3).'],
    ['UNIT/CODE', 'A criterion of a unit (L/506/2150/1.1), or a sub-point of it (3/1.1.a).'],
    [
      'PLACE',
      'Where in an item: whole · p3 · p3-5 · p3.2 (page 3, second paragraph) · par4 (fourth paragraph of its own text) · t04:10 · t04:10-05:02 · "quoted words" · 2:p3 (page 3 of the second file).',
    ],
    ['REF', 'The reference of an item, for example E7.'],
  ] as readonly (readonly [string, string])[],
  example: 'Example',
  exitCodes: 'Exit codes',
  exitCodeList:
    '0 done · 1 internal · 2 usage · 3 invalid-input · 4 not-found · 5 conflict · 6 cancelled · 7 unreadable-file · 8 disk-full · 9 workbook-newer · 10 workbook-in-use · 11 workbook-damaged · 12 not-a-workbook · 13 permission-denied',
  more: 'trellis VERB --help tells more about one verb.',
  json: 'One JSON document on standard output; a failure as {"error": {code, message, details}} on standard error.',
  progress: 'Show progress on standard error, also where it is no terminal.',
  help: 'Show this help.',
  repeated: 'Can be given several times.',
}

const maybe = (near: string | undefined): string => (near === undefined ? '' : ` Did you mean ${near}?`)
const seeHelp = (verb: string): string => ` trellis ${verb} --help shows what it takes. Nothing was changed.`

const usage = {
  noVerb: 'Name a verb, for example trellis units list portfolio. trellis --help lists them all. Nothing was changed.',
  flagFirst: (flag: string) => `${flag} stands before the verb. Put flags after it. Nothing was changed.`,
  unknownVerb: (words: string, near: readonly string[]) =>
    near.length === 0
      ? `There is no verb “${words}”. trellis --help lists them all. Nothing was changed.`
      : `There is no verb “${words}”. Did you mean ${or(near)}? Nothing was changed.`,
  unknownFlag: (flag: string, verb: string, near: string | undefined) =>
    `“${verb}” has no flag ${flag}.${maybe(near)}${seeHelp(verb)}`,
  takesNoValue: (flag: string) => `${flag} takes no value. Nothing was changed.`,
  needsValue: (flag: string, label: string) =>
    `${flag} needs a value: ${flag} ${label}. A value that begins with two dashes is given as ${flag}=VALUE. Nothing was changed.`,
  givenTwice: (flag: string) => `${flag} was given twice. Give it once. Nothing was changed.`,
  tooMany: (word: string, verb: string) =>
    `“${word}” is one argument too many. Put quotation marks round a value with spaces.${seeHelp(verb)}`,
  missing: (what: string, verb: string) => `${what} is missing.${seeHelp(verb)}`,
  notAChoice: (flag: string, value: string, choices: readonly string[]) =>
    `${flag} cannot be “${value}”. It is ${or(choices)}. Nothing was changed.`,
  exportWhat: 'Say what to write: --pdf F, --docx F or both. Nothing was written.',
  importWhat:
    'Say what to import: a FILE, - for text from standard input, or --builtin ID. trellis units builtin lists what ships with Trellis. Nothing was changed.',
  textTwice: 'Give --text or --text-file, not both. Nothing was changed.',
  captureNothing: 'Name at least one file or folder to capture. Nothing was changed.',
  whyAlone: '--why says why a criterion is met, so it needs --criterion. Nothing was changed.',
  keptByAlone: '--kept-by needs --held-at, which says where the original is. Nothing was changed.',
}

const find = {
  severalUnits: (ref: string, units: readonly string[]) =>
    `${plural(units.length, 'unit has', 'units have')} the reference ${ref}. Name the one you mean by its number: ${or(units)}.`,
  noUnits: (name: string) =>
    `There is no unit ${name}: this workbook has no units yet. Import one first, for example with trellis units import. Nothing was changed.`,
  noUnit: (name: string, near: readonly string[]) =>
    `There is no unit ${name} in this workbook. Did you mean ${or(near)}? trellis units list shows all. Nothing was changed.`,
  noSlash: (text: string) =>
    `“${text}” names no criterion. Write UNIT/CODE, for example L/506/2150/1.1, or 3/1.1 for unit 3 of the workbook. Nothing was changed.`,
  noCode: (code: string, unit: string, near: readonly string[]) =>
    `Unit ${unit} has no criterion ${code}. Did you mean ${or(near)}? trellis units show lists them. Nothing was changed.`,
  badPlace: (place: string, examples: string) =>
    `“${place}” is no place. Write one like these: ${examples}. In most shells quoted words need single quotes round the whole argument. Nothing was changed.`,
  noEvidence: (ref: string, near: readonly string[]) =>
    near.length === 0
      ? `There is no item ${ref}: this workbook has no evidence yet. Nothing was changed.`
      : `There is no item ${ref} in this workbook. Did you mean ${or(near)}? trellis evidence list shows all. Nothing was changed.`,
  noLink: (ref: string, target: string, linked: readonly string[]) =>
    linked.length === 0
      ? `${ref} is not linked to ${target}; it is linked to nothing. Nothing was changed.`
      : `${ref} is not linked to ${target}. It is linked to ${linked.join(', ')}. Nothing was changed.`,
  wholeCriterion: (text: string) =>
    `An assessor decides about a whole criterion, and “${text}” is more exact than that. Leave the sub-point and the place away. Nothing was changed.`,
  severalNames: (what: string, name: string, count: number) =>
    `${count} entries of the kind ${what} have the name ${name}, so it is not clear which one you mean. Rename one of them and try again. Nothing was changed.`,
  noNamed: (what: string, name: string, near: readonly string[]) =>
    near.length === 0
      ? `There is no ${what} ${name}: this workbook has none yet. Nothing was changed.`
      : `There is no ${what} ${name} in this workbook. Did you mean ${or(near)}? Nothing was changed.`,
  noCall: (name: string, near: readonly string[]) =>
    `There is no call ${name}. Did you mean ${or(near)}? Nothing was changed.`,
  badJson: (reason: string) => `The input is not JSON: ${reason}. Nothing was changed.`,
  noObject: 'The input of a call is a JSON object, for example {"search": "audit"}. Nothing was changed.',
}

const fields = {
  noEquals: (word: string) =>
    `“${word}” is no field. Write NAME=VALUE, for example venue=Main office. Nothing was changed.`,
  fieldTwice: (name: string) =>
    `The field ${name} was given twice, and it is no list. Give it once. Nothing was changed.`,
  tooManyColumns: (name: string, count: number, columns: readonly string[]) =>
    `A row of ${name} has ${plural(columns.length, 'column', 'columns')} (${columns.join('|')}), and ${count} were given. Write \\| for the sign itself. Nothing was changed.`,
  badMeasure: (text: string) =>
    `“${text}” is no measure. Write WHAT|BASELINE|TARGET|RESULT, for example "Days to reply|5|2|2.5". Nothing was changed.`,
}

const kinds: Record<FieldKind, string> = {
  line: 'LINE',
  text: 'TEXT',
  date: 'YYYY-MM-DD',
  clock: 'MM:SS',
  choice: 'CHOICE',
  list: 'ROW',
}

const say = {
  status: (status: UnitStatus) => statuses[status],
  level: (level: string | null) => (level === null ? '' : `level ${level}`),
  credit: (credit: number | null) => (credit === null ? '' : plural(credit, 'credit', 'credits')),
  unitTitle: (number: number, ref: string, title: string) =>
    ref === '' ? `${number}  ${title}` : `${number}  ${ref}  ${title}`,
  needs: (occasions: number) => (occasions === 1 ? '' : ` (${occasions} occasions)`),
  notAUnit: (file: string) =>
    `${file === '-' ? 'The text' : file} is not a unit as JSON. Nothing was changed. trellis units show FOLDER UNIT --json prints one to begin with.`,
  badMove: (text: string, kinds: readonly string[]) =>
    `“${text}” does not say what became of a criterion. Write it as "split 1.2 1.2 1.3"; the kinds are ${or(kinds.filter((kind) => kind !== 'new'))}. Nothing was changed.`,
  moves: {
    same: 'the same',
    reworded: 'reworded',
    split: 'split',
    merged: 'merged',
    dropped: 'no longer there',
    new: 'new',
  },
  wouldBe: (needsVersion: boolean) =>
    needsVersion ? 'Saving would make a new version:' : 'Saving would make no new version.',
  unitSaved: (number: number, title: string, version: number, isNew: boolean) =>
    isNew ? `Unit ${number}, ${title}, has a version ${version} now:` : `Unit ${number}, ${title}, is saved.`,
  version: (version: number, title: string, criteria: number, date: string) =>
    `Version ${version}: ${title}, ${plural(criteria, 'criterion', 'criteria')}${date === '' ? '' : `, ${date}`}`,
  left: (code: string, links: number, decisions: number) =>
    `  ${code} keeps ${plural(links, 'link', 'links')} and ${plural(decisions, 'decision', 'decisions')}.`,
  workbookMade: (learner: string, folder: string) => `The workbook of ${learner} is ready in ${folder}.`,
  checkedWell: 'The database and every stored file are sound.',
  problems: (count: number) =>
    `${plural(count, 'problem', 'problems')} found. Nothing was changed. Keep this folder as it is and restore your latest backup beside it.`,
  backedUp: (path: string, size: string) => `The backup was written and read back: ${path} (${size}).`,
  restored: (learner: string, folder: string) => `The workbook of ${learner} was restored to ${folder}.`,
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  canBeUndone: 'Can be undone, newest first',
  canBeRedone: 'Can be done again, next first',
  noHistory: 'There is nothing to undo or redo.',
  written: (path: string, pages: number, size: string) => `${path} (${plural(pages, 'page', 'pages')}, ${size})`,
  warnings: (count: number) => `${plural(count, 'remark', 'remarks')}:`,
  noUnits: 'No units yet. Import one with trellis units import.',
  skipped: (title: string, reason: string) => `Left out: ${title}. ${reason}`,
  lineWarning: (line: number | null, message: string) => (line === null ? message : `Line ${line}: ${message}`),
  haveOfNeed: (have: number, need: number) => `${have} of ${need}`,
  noGaps: 'Nothing is missing.',
  withoutUnit: 'Items linked to nothing',
  noEvidence: 'No evidence found.',
  items: (count: number) => plural(count, 'item', 'items'),
  trashed: (refs: readonly string[]) =>
    `${refs.join(', ')} ${refs.length === 1 ? 'is' : 'are'} in the trash for 30 days. trellis evidence bring-back takes ${refs.length === 1 ? 'it' : 'them'} out again.`,
  broughtBack: (refs: readonly string[]) =>
    `${refs.join(', ')} ${refs.length === 1 ? 'is' : 'are'} back among the evidence, with all links.`,
  added: (ref: string, title: string) => `Added ${ref}: ${title}`,
  captured: (ref: string, name: string, message: string) => `${ref === '' ? '' : `${ref}  `}${name}: ${message}`,
  madePerson: (role: string, name: string) =>
    `${name} was not in the workbook yet and was added as ${role}. Add what else is known when you can.`,
  madeActivity: (name: string) => `The activity ${name} was not in the workbook yet and was added.`,
  activity: 'activity',
  linked: (ref: string, unit: string, code: string, place: string) =>
    place === ''
      ? `${ref} is linked to ${unit}/${code}. No place given.`
      : `${ref} is linked to ${unit}/${code} at ${place}.`,
  unlinked: (ref: string, code: string, count: number) =>
    count === 1 ? `${ref} is no longer linked to ${code}.` : `${ref} is no longer linked to ${code} (${count} links).`,
  link: (unit: string, code: string, place: string, state: string, why: string) =>
    [`${unit}/${code}`, place === '' ? 'no place' : place, state, why].filter((part) => part !== '').join(' · '),
  measure: (baseline: string, target: string, result: string) =>
    [
      baseline === '' ? '' : `before ${baseline}`,
      target === '' ? '' : `aim ${target}`,
      result === '' ? '' : `result ${result}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  witnessAdded: (name: string) => `${name} is on the list of witnesses.`,
  noWitnesses: 'No witnesses yet.',
  badCategory: (text: string) => `“${text}” is no witness category. Give a number from 1 to 9. Nothing was changed.`,
  decided: (code: string, result: 'accepted' | 'not-yet', name: string) =>
    `Recorded: ${name} ${result === 'accepted' ? 'accepted' : 'asked for more on'} ${code}.`,
  noFields: 'no fields of its own',
  or: 'or',
  kinds,
  item: {
    type: 'Type',
    date: 'Date',
    location: 'Location',
    role: 'Learner’s role',
    activity: 'Activity',
    witnesses: 'Witnesses',
    policies: 'Policies applied',
    heldElsewhere: 'Held elsewhere',
    confidential: 'Confidential',
    simulated: 'Simulated',
    inTrash: 'In the trash since',
    yes: 'yes',
    files: 'Files',
    links: 'Links',
    noLinks: 'Linked to nothing.',
  },
}

const columns = {
  number: 'No.',
  reference: 'Reference',
  title: 'Title',
  status: 'Status',
  criteria: 'Criteria',
  before: 'Before',
  became: 'Became',
  now: 'Now',
  criterion: 'Criterion',
  state: 'State',
  occasions: 'Occasions',
  evidence: 'Evidence',
  latest: 'Latest',
  missing: 'What is missing',
  date: 'Date',
  type: 'Type',
  files: 'Files',
  links: 'Links',
  id: 'Id',
  item: 'Item',
  code: 'Code',
  path: 'Path',
  message: 'Message',
  when: 'When',
  step: 'Step',
  name: 'Name',
  category: 'Category',
  job: 'Job',
  relationship: 'Relationship',
  contact: 'Contact',
}

const run = {
  fault:
    'Something went wrong inside Trellis, and the command stopped. What was saved before is safe. Run trellis check on the workbook, and report this with the line below.',
  outputLost: (reason: string) =>
    `The result could not be written where it was sent (${reason}). The command itself is done.`,
  unreadable: (file: string) =>
    `${file} could not be read as text in UTF-8. Save it as UTF-8 and try again. Nothing was changed.`,
}

/** Words of the `trellis` command. */
export const commandLine = {
  help,
  usage,
  find,
  fields,
  say,
  columns,
  run,
  roles: { witness: 'witness', assessor: 'assessor', iqa: 'IQA' },
  verbs,
}
