import { desk } from './desk.ts'

const plural = (value: number, one: string, many: string): string => `${desk.number(value)} ${value === 1 ? one : many}`

/** Names in a row; past three the rest is a count. */
const named = (names: readonly string[]): string => {
  const [first = '', second] = names
  if (second === undefined) return first
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** `already` claims stood there before. */
const linked = (ref: string, names: readonly string[], already: number): string =>
  already === 0
    ? `Linked ${ref} to ${named(names)}`
    : already >= names.length
      ? `${ref} is linked there already. Nothing was changed.`
      : `Linked ${ref} to ${plural(names.length - already, 'criterion', 'criteria')}; ${already} ${already === 1 ? 'was' : 'were'} there already`

/** Words of the map and of an item's criteria. */
export const map = {
  title: 'Map',

  // The criteria of an item
  showPlace: (place: string) => `Show ${place}`,
  showPlaceOf: (place: string, ref: string) => `Show ${place} of ${ref}`,
  readCriterion: (name: string) => `${name} and all its evidence`,
  addWhy: 'Say why',
  addWhyFor: (name: string) => `Say why ${name} is met`,
  setPlace: (place: string) => `Use ${place}`,
  setPlaceFor: (place: string, name: string) => `Use ${place} as the place for ${name}`,
  placeSet: (name: string) => `Changed the place for ${name}`,
  fromSelection: (place: string) => `Use what is selected: ${place}`,
  subPoint: 'For',
  wholeCriterion: 'The whole criterion',
  withdraw: 'Withdraw this claim',
  withdrawHelp: 'It counts for nothing, but its trace is kept.',
  claimAgain: 'Claim again',

  showMore: (more: number) => `Show more (${desk.number(more)})`,
  removeFrom: (ref: string) => `Remove the link of ${ref}`,

  // Linking
  find: 'Link to…',
  findPlace: (place: string) => `Link ${place} to…`,
  findPlaceholder: 'Code or words, such as 1.2',
  findHelp: 'Enter links. Ctrl+Enter chooses several.',
  results: 'Criteria found',
  found: (value: number) => plural(value, 'criterion found', 'criteria found'),
  isLinked: 'linked',
  chosen: 'Chosen criteria',
  unchoose: (name: string) => `Do not link to ${name}`,
  linkTo: (names: readonly string[]) => `Link to ${named(names)}`,
  linked,
  wholeInstead: 'Not this place',
  sameAs: (ref: string) => `Same criteria as ${ref}`,
  sameAsLabel: (ref: string, names: readonly string[]) => `Same criteria as ${ref}: ${named(names)}`,
  likelyFrom: (ref: string) => `${ref}, same activity, has it`,
  why: (place: string, name: string) => `Why does ${place} meet ${name}?`,
  whyAtAll: (name: string) => `Why does it meet ${name}?`,
  whyOf: (place: number, all: number) => (all === 1 ? '(optional)' : `(optional, ${place} of ${all})`),
  whySave: 'Keep',
  whySaveLabel: 'Keep the reason',
  whyLater: 'Not now',
  whySaved: (name: string) => `Kept the reason for ${name}`,

  // The map
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  unitOption: (criteria: number, missing: number) =>
    missing === 0
      ? `${desk.criteria(criteria)}, none without evidence`
      : `${desk.criteria(criteria)}, ${desk.number(missing)} without evidence`,
  readUnit: 'Read the unit',
  gapsFirst: 'Gaps first',
  view: 'Shown as',
  views: { matrix: 'Matrix', list: 'List' },
  matrix: (unit: string) => `Criteria of ${unit} against evidence`,
  listOf: (unit: string) => `Criteria of ${unit} with their evidence`,
  criterion: 'Criterion',
  emptyTitle: 'Nothing to map yet',
  empty: 'The map sets the criteria of a unit against your evidence. It needs a unit first.',
  addUnit: 'Add a unit',
  noColumns: 'No evidence is linked to this unit yet. Open a criterion to link evidence to it.',
  have: (have: number, need: number) => `${have} of ${need}`,
  cell: (links: number) => (links === 1 ? 'linked' : `${links} links`),
  notLinked: 'not linked',
  recheck: 'to re-check',
  strip: 'The cell in focus',
  stripEmpty: (code: string, ref: string) => `${ref} is not linked to ${code}. Space links it.`,
  stripStart: 'Move with the arrows. Enter opens the evidence at the place, Space links, Delete removes.',
  stripMore: (more: number) => `and ${plural(more, 'more link', 'more links')}`,
  removedCell: (ref: string, code: string, links: number) =>
    links === 1 ? `Removed the link of ${ref} to ${code}` : `Removed ${links} links of ${ref} to ${code}`,

  // A criterion and all its evidence
  backToMap: 'Map of the unit',
  previous: 'Previous criterion',
  next: 'Next criterion',
  missing: 'What is missing',
  evidenceTitle: 'Evidence',
  noEvidence: 'Nothing is linked yet. Find the evidence that shows it.',
  newEvidence: 'Add evidence',
  findEvidence: (code: string) => `Link evidence to ${code}…`,
  findEvidencePlaceholder: 'Reference or words',
  evidenceResults: 'Evidence found',
  evidenceFound: (items: number) => plural(items, 'item found', 'items found'),
  moreEvidence: (shown: number, total: number) =>
    `The first ${desk.number(shown)} of ${desk.number(total)}. Type to narrow.`,
  noEvidenceFound: 'No item has these words.',
  chosenEvidence: 'Chosen evidence',
  unchooseEvidence: (ref: string) => `Do not link ${ref}`,
  linkEvidence: (refs: readonly string[]) => `Link ${named(refs)}`,
  linkedEvidence: (refs: readonly string[], name: string, already: number) =>
    already === 0
      ? `Linked ${named(refs)} to ${name}`
      : already >= refs.length
        ? `Linked to ${name} already. Nothing was changed.`
        : `Linked ${plural(refs.length - already, 'item', 'items')} to ${name}; ${already} ${already === 1 ? 'was' : 'were'} there already`,
  goneTitle: 'This criterion is not here any more',
  gone: 'It was removed with its unit, or a new version took its place.',

  // Many items at once
  bulkTitle: (items: number) => `Link ${desk.items(items)} to criteria`,
  bulkFind: 'Link them to…',
  bulkHelp: 'Space or Ctrl+Enter chooses several, Enter links.',
  bulkDo: (links: number) => (links === 0 ? 'Link' : `Make ${plural(links, 'link', 'links')}`),
  bulkDone: (made: number, already: number) =>
    already === 0
      ? `Made ${plural(made, 'link', 'links')}`
      : `Made ${plural(made, 'link', 'links')}; ${desk.number(already)} ${already === 1 ? 'was' : 'were'} there already`,
  bulkNothing: (already: number) =>
    already === 1
      ? 'The link was there already. Nothing was changed.'
      : 'All were linked already. Nothing was changed.',
  bulkNone: 'Choose at least one criterion.',
}
