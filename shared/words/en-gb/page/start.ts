/** The start: no workbook is open. */
export const start = {
  title: 'Trellis',
  lead: 'Collect your evidence, link it to the criteria and hand your assessor a finished portfolio. All of it stays on this computer.',
  waysTitle: 'How to begin',
  create: 'Create a workbook',
  createWhy: 'For your own qualification.',
  open: 'Open a workbook',
  openWhy: 'A folder that you made before.',
  sample: 'Try the sample',
  sampleWhy: 'A year of an invented learner, to look around in. Asks where to put it.',
  sampleName: 'Sample workbook',
  recent: 'Opened before',
  notices: 'Before you start',

  opening: 'Opening the workbook',
  making: 'Making the sample',

  createTitle: 'Create a workbook',
  createLead: 'A workbook is a folder with everything in it. Only your name is needed now; the rest can wait.',
  learner: 'Your name',
  learnerHelp: 'As it should stand on the portfolio.',
  number: 'Candidate number',
  centre: 'Centre',
  qualification: 'Qualification',
  qualificationHelp: 'Its title, for example Level 3 Diploma in Customer Service.',
  chooseFolder: 'Choose a place and create',
  noLearner: 'Give your name. It stands on the title page of the portfolio.',
  workbookOf: (learner: string) => `Portfolio of ${learner}`,

  failed: {
    title: 'The workbook was not opened',
    createTitle: 'The workbook was not made',
  },
}
