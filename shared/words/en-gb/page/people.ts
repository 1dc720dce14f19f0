import { desk } from './desk.ts'

/** Words of the people around a portfolio: witnesses on the status list, assessors, IQAs. */
export const people = {
  statusList: 'Witness status list',
  statusLead:
    'Everyone who signed or wrote a testimony, as your centre wants them listed. Each signs the entry as correct.',
  testifiedIn: 'Testified in',
  addTo: { witness: 'Add a witness', assessor: 'Add an assessor', iqa: 'Add an IQA' },
  none: { witness: 'No witness yet.', assessor: 'No assessor yet.', iqa: 'No IQA yet.' },
  testifiedNothing: 'nothing yet',
  item: (ref: string, title: string) => `${ref} ${title}`,
  allItems: (count: number, name: string) => `All ${desk.items(count)} that name ${name}`,
  more: (count: number) => `${count} more`,
  missing: (facts: readonly string[]) => `Not said yet: ${facts.join(', ')}.`,
  missingFacts: { category: 'category', relationship: 'relationship', job: 'job title', contact: 'contact' },
  restsOn: (name: string, units: readonly string[]) =>
    `All evidence of ${units.join('; ')} is testimony of ${name}. A testimony should not be the evidence for a whole unit: add another kind.`,

  categories: 'What the categories mean',
  categoriesLead: 'As your centre defines them. They stand on the status list in the portfolio.',
  category: (number: number) => `Category ${number}`,
  addCategory: 'Add a category',
  categorySaved: (number: number) => `Saved category ${number}`,

  decided: (count: number) => (count === 1 ? '1 decision' : `${desk.number(count)} decisions`),
}
