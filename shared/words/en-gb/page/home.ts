import { desk } from './desk.ts'

const { number } = desk
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`

/** Home: what should I do now? */
export const home = {
  title: 'What should I do now?',
  addEvidence: 'Add evidence',

  noUnits: 'Bring in a unit, so that there are criteria to link your evidence to.',
  noUnitsAction: 'Add a unit',
  noEvidence: 'Add your first piece of evidence: a photo, a document, or a few lines about what you did.',
  noEvidenceAction: 'Add evidence',
  notYet: (criteria: number) =>
    `The assessor asked for more on ${count(criteria, 'criterion', 'criteria')}. Read the feedback first.`,
  notYetAction: 'Read the feedback',
  recheck: (links: number) => `${count(links, 'link needs', 'links need')} another look.`,
  recheckAction: 'Look again',
  unmapped: (items: number) => `${count(items, 'item is', 'items are')} linked to nothing yet.`,
  unmappedAction: (items: number) => (items === 1 ? 'Link it' : 'Link them'),
  occasions: (criteria: number, unit: string) =>
    `${count(criteria, 'criterion', 'criteria')} in ${unit} ${criteria === 1 ? 'needs' : 'need'} another occasion.`,
  occasionsAction: 'See which',
  noPlace: (links: number) => `${count(links, 'link does', 'links do')} not say where the assessor should look.`,
  noPlaceAction: 'Give the place',
  noneYet: (criteria: number, unit: string) =>
    `${count(criteria, 'criterion has', 'criteria have')} no evidence yet in ${unit}.`,
  noneYetAction: 'See what is missing',
  ready: 'Nothing is missing that Trellis can see. The portfolio is ready for the assessor.',
  readyAction: 'Export portfolio',

  officialTitle: 'Your units',
  provisionalTitle: 'Guides and examples',
  provisionalLead: 'Their marking points are not official criteria. They are counted apart.',
  noOfficial: 'No official unit is here yet. Bring in yours from a file or by pasting its text.',
  countLabel: (value: number, word: string, where: string) => `${number(value)} ${word} in ${where}`,
  unitName: (ref: string, title: string) => (ref === '' ? title : `${ref} ${title}`),
}
