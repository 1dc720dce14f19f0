import { desk } from './desk.ts'

/** Words of an activity's page. */
export const activity = {
  page: 'Activity',
  all: 'Other activities',
  untitled: 'Activity',
  name: 'Name',
  summary: 'Summary',
  summaryHelp: 'What the work was, in a few sentences.',
  dateFrom: 'From',
  dateTo: 'Until',
  goneTitle: 'This activity is not here any more',
  gone: 'It was removed, or adding it was undone. Undo and redo stand at the top of the window.',
  back: 'All evidence',
  remove: 'Remove the activity',
  removed: (name: string) => `Removed the activity ${name}; its items stay`,
  showItems: (count: number) => `Show its ${desk.items(count)} in the list`,

  story: 'Its story',
  stages: { plan: 'Plan', do: 'Do', review: 'Review' },
  noStage: 'Of no stage yet',
  missing: {
    plan: 'The plan is missing: what was to be reached, by whom and by when.',
    do: 'The doing is missing: what you did, and what shows it.',
    review: 'The review is missing: what came of it, and what you learned.',
  },
  add: { plan: 'Add the plan', do: 'Add what you did', review: 'Add the review' },
  newTitle: {
    plan: (name: string) => `${name}: plan`,
    do: (name: string) => `${name}: what I did`,
    review: (name: string) => `${name}: review`,
  },
  moveTo: (ref: string) => `Move ${ref} to another stage`,
  moved: (ref: string, stage: string) => `Moved ${ref} to ${stage}`,
  open: (ref: string, title: string) => `${ref} ${title}`,
  links: (count: number) => desk.criteriaLinked(count),
  measures: (ref: string) => `Measures of ${ref}`,
}
