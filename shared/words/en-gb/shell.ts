/** Words of menus, dialogs and start-up faults. An ampersand stands before the letter that opens a menu item with the keyboard. */
export const shell = {
  failures: {
    notOurPage: 'This did not come from the Trellis window, so nothing was done.',
    noPath:
      'This file cannot be read from where it was dragged. Save it on your computer first, then add it from there.',
    vanished: (name: string) =>
      `“${name}” is not there any more, or cannot be read. Nothing was changed. Check that it is still in its place, then choose it again.`,
    bytesTooMany: (most: number) =>
      `This is larger than ${most} MB, more than can be taken in this way. Nothing was changed. Save it as a file, then add the file.`,
    noRoom:
      'This could not be kept for a moment on this computer. Nothing was changed. Free some space, then try again.',
  },

  openOutside: {
    question: (name: string) => `Open “${name}” outside Trellis?`,
    detail:
      'Another program on this computer opens a copy of it. Changes made there do not come back into the workbook. Open only what you trust.',
    open: 'Open',
    cancel: 'Cancel',
    refused: (name: string) =>
      `Trellis does not open “${name}” outside, because files of this kind can run programs. The file is kept as it is.`,
    missing: (name: string) =>
      `The stored file of “${name}” is not in the workbook any more. Nothing was opened. Check the workbook, or restore a backup.`,
    noProgram: (name: string) =>
      `No program on this computer opened “${name}”. The file is kept as it is. Install a program for it, or add a copy as PDF.`,
  },

  notices: {
    settingsDamaged: (file: string) =>
      `Your settings could not be read, so Trellis started with fresh ones. Your workbooks are safe. The old settings are kept beside them as “${file}”.`,
    settingsUnreadable: (file: string) =>
      `Trellis may not read its settings in ${file}, so it started with fresh ones and will not save them. Your workbooks are safe. Ask whoever looks after this computer to let you read that file.`,
    folderUnwritable: (folder: string) =>
      `Trellis cannot write to its own folder, ${folder}. Your workbooks are safe and can be used, but the theme, the window’s place and recent workbooks will not be remembered. Ask whoever looks after this computer to let you write there, then restart Trellis.`,
  },

  dialogs: {
    openWorkbook: { title: 'Open a workbook', button: 'Open' },
    newWorkbook: { title: 'Choose where to keep the new workbook', button: 'Create', label: 'Workbook:' },
    openFiles: {
      evidence: { title: 'Choose files to add as evidence', button: 'Add' },
      folder: { title: 'Choose folders to add as evidence', button: 'Add' },
      photos: { title: 'Choose the folder with your photos', button: 'Add' },
      unit: { title: 'Choose a unit to import', button: 'Import' },
      backup: { title: 'Choose a backup to restore', button: 'Choose' },
    },
    saveFile: {
      pdf: { title: 'Save the portfolio as PDF', button: 'Save' },
      docx: { title: 'Save the portfolio as a Word document', button: 'Save' },
      backup: { title: 'Save a backup', button: 'Save' },
    },
    kinds: {
      pdf: 'PDF document',
      docx: 'Word document',
      backup: 'Trellis backup',
      unit: 'Unit texts',
      all: 'All files',
    },
    untitled: 'Untitled',
  },

  pageStopped: {
    title: 'Trellis',
    message: 'The Trellis window has stopped again.',
    detail:
      'Everything saved is safe in your workbook. “Start again” opens the window anew; should it stop again, restart your computer.',
    again: 'Start again',
    quit: 'Quit',
  },

  /** What can be asked of the window, in menus, in the palette and in the list of shortcuts. */
  commands: {
    new: '&New workbook…',
    open: '&Open workbook…',
    sample: 'Make the sa&mple workbook',
    close: '&Close workbook',
    'add-evidence': '&Add evidence…',
    'capture-files': 'Add &files as evidence…',
    'import-unit': 'Add a &unit…',
    export: '&Export the portfolio…',
    backup: '&Back up to…',
    restore: '&Restore a backup…',
    settings: '&Settings',
    undo: '&Undo',
    redo: '&Redo',
    history: 'S&teps to undo…',
    find: '&Find',
    link: '&Link to criteria',
    'zoom-in': 'Zoom &in',
    'zoom-out': 'Zoom &out',
    'zoom-reset': '&Actual size',
    palette: 'Search or run a &command…',
    back: '&Back',
    forward: '&Forward',
    home: '&Home',
    evidence: '&Evidence',
    map: '&Map',
    units: '&Units',
    people: '&People',
    portfolio: 'P&ortfolio',
    trash: '&Trash',
    duplicates: '&Duplicates',
    'next-item': '&Next item',
    'previous-item': 'Pre&vious item',
    shortcuts: '&Keyboard shortcuts',
    about: 'About Trellis and its &licences',
  },
  /** An undo or redo that says what it would do. */
  undoStep: (label: string) => `&Undo: ${label}`,
  redoStep: (label: string) => `&Redo: ${label}`,

  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    go: '&Go',
    help: '&Help',
    quit: '&Quit',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    pastePlain: 'Paste &without formatting',
    selectAll: 'Select &all',
    fullScreen: '&Full screen',
    developerTools: '&Developer tools',
    window: '&Window',
    minimise: '&Minimise',
    zoom: '&Zoom',
    about: 'A&bout Trellis',
    hide: 'Hide Trellis',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    services: 'Services',
  },
}
