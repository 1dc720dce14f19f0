const countOf = (count: number): string => (count === 1 ? 'one more point' : `${count} more points`)

/** The one-page request to a witness, in words that need no knowledge of the qualification. */
export const witnessRequest = {
  title: 'A request to describe what you saw',
  subject: 'Request for a witness testimony',
  to: (name: string) => `Dear ${name},`,
  who: (learner: string, programme: string) =>
    programme === ''
      ? `${learner} is working towards a qualification and has to show what they do at work.`
      : `${learner} is working towards ${programme} and has to show what they do at work.`,
  why: 'You saw some of this work. Please describe it in your own words. Your words become part of a portfolio that an assessor reads; the assessor, not you, decides what it proves.',
  about: (title: string, when: string, where: string) =>
    `It is about: ${title}${when === '' ? '' : `, ${when}`}${where === '' ? '' : `, ${where}`}.`,
  describe: 'What to describe',
  hints: [
    'What you saw and heard them do, step by step, and what came of it. Not a list of skills, and not an opinion of the person.',
    'When and where it was, and what you were there as.',
    'Only what you saw yourself. Leave out names and details of customers and others.',
  ],
  points: (points: readonly string[]) => `They hope that it shows: ${points.join('; ')}.`,
  more: (count: number) => `and ${countOf(count)}`,
  statement: 'What I saw',
  statementLine: '',
  rest: 'Go on overleaf or on another sheet if you need to, and sign every sheet.',
  boxes: [
    ['Name', 'Job title', 'Relationship to the learner'],
    ['Telephone or e-mail', 'Signature', 'Date'],
  ],
  signTitle: 'About you',
  categories: 'Tick the line that fits you best',
  tick: 'Tick',
  category: 'You are',
  footer: 'Please give this page back to the learner. It is kept with their portfolio.',
}
