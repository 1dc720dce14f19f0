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
  sampleWhy: 'A year of an invented learner, to look around in. Nothing you do there can go wrong.',
  sampleName: 'Sample workbook',
  restore: 'Restore a backup',
  restoreWhy: 'Unpacks it into a new folder.',
  recent: 'Opened before',
  recentAt: (when: string) => `opened ${when}`,
  forget: (name: string) => `Take ${name} off this list`,
  forgotten: (name: string) => `${name} is off the list. The workbook itself stays where it is.`,
  notices: 'Before you start',

  opening: 'Opening the workbook',
  making: 'Making the sample',
  restoring: 'Restoring the backup',
  /** The suggested name of a restored workbook. */
  restoredName: (backup: string) => `${backup} restored`,
  restored: (name: string, folder: string) => `The backup is restored. “${name}” lies in ${folder}.`,

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

  /** A workbook's folder in the care of a service such as OneDrive. */
  synced: {
    title: (service: string) => `Not in ${service}, please`,
    text: (service: string) =>
      `${service} copies this folder while Trellis is writing in it, which can damage a workbook. Keep the workbook in a folder on this computer only, and put your backups into ${service}.`,
    elsewhere: 'Choose another place',
    anyway: 'Keep it here anyway',
    opened: (service: string) =>
      `This workbook lies in ${service}, where it can be damaged while it is open. Settings, “This workbook”, says what to do.`,
  },

  failed: {
    title: 'The workbook was not opened',
    createTitle: 'The workbook was not made',
  },
}
