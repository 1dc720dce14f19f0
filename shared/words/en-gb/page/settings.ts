/** Words of the settings. */
export const settings = {
  title: 'Settings',
  parts: {
    details: 'Your details',
    appearance: 'Appearance',
    writing: 'Writing',
    types: 'Kinds of evidence',
    backups: 'Backups',
    workbook: 'This workbook',
    about: 'About Trellis',
  },

  details: {
    lead: 'They stand on the title page of the portfolio. What you change is saved as you type.',
    name: 'Your name',
    noName: 'Give your name. It stands on the title page of the portfolio.',
    number: 'Candidate number',
    uln: 'Unique Learner Number',
    email: 'E-mail',
    phone: 'Telephone',
    centre: 'Centre',
    centreNumber: 'Centre number',
    programme: 'Qualification or programme',
    employer: 'Employer',
    startDate: 'Start',
    targetDate: 'To be finished by',
  },

  appearance: {
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    zoom: 'Size of everything',
    percent: (percent: number) => (percent === 100 ? '100 % (usual)' : `${percent} %`),
    motion: 'Movement and strong contrast follow the settings of your computer.',
    reading: 'Reading',
  },

  writing: {
    spelling: 'Mark words that the British English dictionary does not know',
    spellingHelp: 'The dictionary is part of Trellis. Nothing that you write leaves this computer.',
  },

  types: {
    lead: 'Rename a kind to what your centre calls it, or add your own. A kind that an item has cannot be removed.',
    nameOf: (name: string) => `Name of ${name}`,
    formOf: (form: string) => `form: ${form.toLowerCase()}`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `Removed the kind “${name}”`,
    added: (name: string) => `Added the kind “${name}”`,
    newName: 'A kind of your own',
    noName: 'Give the kind a name.',
    form: 'Filled in like',
    add: 'Add the kind',
  },

  backup: {
    never: 'There is no backup of this workbook yet.',
    lastAt: (when: string) => `Last backup ${when}.`,
    changed: 'You have changed things since.',
    current: 'Nothing was changed since.',
    lead: 'A backup is one file with everything in it. Keep it on another disk, a USB stick or in a shared folder, so that it is there when this computer is not.',
    backUp: 'Back up to…',
    restore: 'Restore a backup…',
    /** The suggested name; `day` is `2026-03-09`. */
    fileName: (workbook: string, day: string) => `${workbook} ${day}`,
    writing: 'Backing up',
    written: (name: string, folder: string, size: string) =>
      `“${name}” is written to ${folder} and was read back whole: ${size}.`,
    reveal: 'Show it',
    inside: {
      title: 'Choose a place outside the workbook',
      text: 'That folder belongs to the workbook itself. What happens to the workbook would happen to its backup too. Choose another folder, best on another disk or a USB stick.',
      elsewhere: 'Choose another place',
    },
  },

  place: {
    reveal: 'Show the folder',
    syncedTitle: (service: string) => `This folder is kept in step by ${service}`,
    synced:
      'A workbook that is open can be damaged when another program copies it in mid-work. Close it, move its folder to a place on this computer only, and open it from there. Keep your backups in the shared folder instead.',
    check: 'Check this workbook',
    checking: 'Checking',
    checkLead: 'Looks at the database and compares every file with what was stored. Changes nothing.',
    soundTitle: 'Everything is as it should be',
    sound: 'The database is whole and every file is as it was stored.',
    foundTitle: (count: number) => (count === 1 ? 'One thing is not right' : `${count} things are not right`),
    foundAdvice: 'Nothing was changed. Make a backup now; a backup of an earlier day may hold what is damaged here.',
  },

  about: {
    lead: 'Trellis works on this computer alone: no account, no server, no network. Coverage is your own claim; the assessor decides.',
    versions: (trellis: string, electron: string) => `Trellis ${trellis}, on Electron ${electron}`,
    licenceOf: (name: string) => `Licence of ${name}`,
  },
}
