import { desk } from './desk.ts'

const { number } = desk
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`

/** A sentence around a figure that leads to what it counts. */
const about = (lead: string, figure: string, rest: string) => ({ lead, figure, rest })

/** Home: what should I do now? */
export const home = {
  title: 'What should I do now?',
  addEvidence: 'Add evidence',
  loading: 'Looking at your workbook',

  notYet: (criteria: number, unit: string) =>
    about('The assessor asked for more on', count(criteria, 'criterion', 'criteria'), `in ${unit}.`),
  notYetAction: 'Read the feedback',
  inbox: (items: number) =>
    about('', count(items, 'item', 'items'), items === 1 ? 'is linked to nothing yet.' : 'are linked to nothing yet.'),
  inboxAction: (items: number) => (items === 1 ? 'Link it' : 'Link them'),
  recheck: (items: number) =>
    about('', count(items, 'item', 'items'), `${items === 1 ? 'has' : 'have'} links that need another look.`),
  recheckAction: 'Look again',
  noPlace: (items: number) =>
    about('', count(items, 'item', 'items'), `${items === 1 ? 'does' : 'do'} not say where the assessor should look.`),
  noPlaceAction: 'Give the place',
  /** `where`: a unit, or an outcome of one. */
  closeGap: (criteria: number, where: string) =>
    about('One more activity could close', count(criteria, 'criterion', 'criteria'), `in ${where}.`),
  outcomeOf: (outcome: string, unit: string) => `outcome ${outcome} of ${unit}`,
  closeGapAction: 'See which',
  /** `days` until the first of them is deleted. */
  trash: (items: number, days: number) =>
    about(
      '',
      count(items, 'item', 'items'),
      `${items === 1 ? 'is in the trash and goes' : 'are in the trash; the first goes'} for good ${days <= 0 ? 'soon' : `within ${count(days, 'day', 'days')}`}.`,
    ),
  trashAction: 'Look through',
  noBackup: () =>
    about('', 'No backup', 'of this workbook yet. A copy elsewhere keeps your work when this computer fails.'),
  oldBackup: (days: number) =>
    about('Your last backup is', count(days, 'day', 'days'), 'old, and things have changed since.'),
  backupAction: 'Back up to…',
  ready: () => about('', 'Nothing is missing', 'that Trellis can see. The portfolio is ready for the assessor.'),
  readyAction: 'Export portfolio',

  /** The first steps in a new workbook. */
  first: {
    title: 'Three steps to begin',
    unit: 'Bring in your unit',
    unitWhy: 'From your centre’s file, by pasting its text, or from a guide that comes with Trellis.',
    unitAction: 'Add a unit',
    evidence: 'Add your first evidence',
    evidenceWhy:
      'A photo, a document, or a few lines about what you did. You can also drop files anywhere on this window.',
    evidenceAction: 'Add evidence',
    link: 'Link it to a criterion',
    linkWhy: 'Say which criterion it meets, and where in it the assessor should look.',
    linkAction: 'Link it',
    done: 'done',
  },

  lastTitle: 'Worked on last',
  lastAt: (when: string) => `changed ${when}`,

  backupAt: (when: string) => `Last backup ${when}`,
  backupCurrent: 'nothing changed since',

  countLabel: (value: number, word: string, where: string) => `${number(value)} ${word} in ${where}`,
  unitName: (ref: string, title: string) => (ref === '' ? title : `${ref} ${title}`),
}
