// What `--help` says of each verb; the command line's table refuses to compile without a word for each argument and flag.

const folder = 'The folder of the workbook.'
const unit = 'Only this unit, by its reference or number.'
const criterion = 'The criterion, and where in the item it is met.'
const ref = 'The item, for example E7.'

export const verbs = {
  init: {
    about: 'Makes a new workbook. It holds no units yet.',
    takes: {
      folder: 'A new or empty folder.',
      learner: 'The learner’s name.',
      number: 'The learner’s number at the centre.',
      centre: 'The centre’s name.',
      qualification: 'The title of the qualification.',
    },
    example: 'trellis init portfolio --learner "Sam Carter" --centre "Northgate College"',
  },
  sample: {
    about: 'Makes the sample workbook: a year of an invented learner.',
    takes: { folder: 'A new or empty folder.' },
    example: 'trellis sample sample-portfolio',
  },
  unitsList: {
    about: 'Lists the units of a workbook.',
    takes: { folder },
    example: 'trellis units list portfolio --json',
  },
  unitsShow: {
    about: 'Shows one unit with its outcomes, criteria and sub-points.',
    takes: { folder, unit: 'The unit, by its reference or its number in the workbook.' },
    example: 'trellis units show portfolio L/506/2150',
  },
  unitsBuiltin: {
    about: 'Lists the guides and the example qualification that ship with Trellis.',
    takes: {},
    example: 'trellis units builtin',
  },
  unitsImport: {
    about: 'Brings units in: all of them, or none when one cannot be read.',
    takes: {
      folder,
      file: 'A study guide, a table in our CSV template or a text with numbered criteria; - reads the text from standard input.',
      builtin: 'What ships with Trellis: one by its id, or all.',
      title: 'The title, where the text does not say it.',
      ref: 'The reference, where the text does not say it.',
    },
    notes: ['What was imported before is left out, so that importing twice does no harm.'],
    example: 'trellis units import portfolio unit-302.txt --title "Deliver customer service" --ref L/506/2150',
  },
  unitsSave: {
    about:
      'Makes a unit from JSON, or corrects one, as one step. Once evidence is linked to it, a change makes a new version.',
    takes: {
      folder,
      file: 'A unit as trellis units show --json prints it; - reads standard input. Rows keep what they are by their id; a row without one is new.',
      unit: 'The unit to correct, by its reference or its number in the workbook; without it a new one is made.',
      move: 'What became of a criterion of the version before: same, reworded, split, merged or dropped, its old code, and the codes in its place. Proposed from the words where it is left out.',
      check: 'Only shows what would become of each criterion.',
    },
    notes: [
      'Links follow and are marked for re-check unless the words stay the same; decisions follow for the same words only; links to what is dropped stay with the old version, in sight.',
      'To make a unit official, set its "status" to "official" when its text is that of your specification.',
    ],
    example: 'trellis units save portfolio unit-302.json --unit L/506/2150 --move "split 1.2 1.2 1.3"',
  },
  unitsVersions: {
    about: 'Tells the versions of a unit, newest first, and what became of each criterion.',
    takes: { folder, unit: 'The unit, by its reference or its number in the workbook.' },
    example: 'trellis units versions portfolio L/506/2150',
  },
  evidenceAdd: {
    about: 'Adds an item of evidence with its files and links, as one step.',
    takes: {
      folder,
      type: 'The type; trellis evidence types lists them with the fields of each.',
      title: 'What the item is.',
      date: 'The day of the activity, or the first of several.',
      until: 'The last day of the activity.',
      text: 'What the learner writes. An empty line parts paragraphs.',
      'text-file': 'The same from a file; - reads standard input.',
      file: 'A file of any kind. It is copied as it is and never changed.',
      criterion: 'Links the item to a criterion, and says where in the item it is met.',
      why: 'Why the item meets these criteria.',
      field: 'A field of the type. A list takes one row each time, its columns in order between | signs.',
      activity: 'The piece of real work that the item tells of; made when it is new.',
      stage: 'Which part of that work it tells.',
      witness: 'Who saw it; added to the list of witnesses when the name is new.',
      confidential: 'Its files are kept here and never exported.',
      'held-at': 'Where the original is, when it cannot be copied here.',
      'kept-by': 'Who keeps that original.',
      simulated: 'It was a simulation, not real work.',
      location: 'Where the activity happened.',
      'my-role': 'What the learner’s part was.',
      policy: 'A policy or regulation that was applied.',
      measure: 'Something that was measured, before and after.',
    },
    notes: [
      'A witness or an activity that is new is made with the item; one undo takes all of it back.',
      'Rows of a list: --field "points=04:10|How I handled the complaint|1.2". Quoted words as a place need single quotes in most shells: --criterion \'3/1.2@"rang back the same day"\'.',
    ],
    example:
      'trellis evidence add portfolio --type work-product --title "Complaints log" --date 2026-03-09 --file log.pdf --criterion L/506/2150/1.1@p2',
  },
  evidenceCapture: {
    about:
      'Makes an item of each file, and of each file in each folder, with title, day and type guessed, as one step.',
    takes: {
      folder,
      path: 'A file or a folder. Files are copied as they are and never changed.',
      again: 'Makes items also of files whose bytes an item has already.',
    },
    notes: ['What was guessed can be corrected in the window, or item by item with trellis call.'],
    example: 'trellis evidence capture portfolio Photos minutes.pdf',
  },
  evidenceList: {
    about: 'Lists the items of evidence.',
    takes: {
      folder,
      search: 'Only items in which these words occur, best first; the text of attached PDF and Word files counts too.',
      unit: 'Only items linked to this unit, by its reference or number.',
      criterion: 'Only items linked to this criterion.',
      type: 'Only items of this type; trellis evidence types lists them.',
      from: 'Only items of this day or later.',
      until: 'Only items of this day or earlier.',
      activity: 'Only items that tell of this activity.',
      stage: 'Only items of this stage of their activity.',
      witness: 'Only items that this witness saw.',
      unmapped: 'Only items that are linked to nothing.',
      'without-place': 'Only items with a link that does not say where to look.',
      trash: 'What is in the trash, in place of the items in use.',
    },
    example: 'trellis evidence list portfolio --search complaint --from 2026-01-01',
  },
  evidenceRemove: {
    about: 'Moves items to the trash, where their links count for nothing; after 30 days they go for good.',
    takes: { folder, ref, more: 'More items, which go as one step with the first.' },
    notes: ['A reference is never used again. trellis undo takes the step back.'],
    example: 'trellis evidence remove portfolio E7 E9',
  },
  evidenceBringBack: {
    about: 'Takes items out of the trash, with their links.',
    takes: { folder, ref, more: 'More items, which come as one step with the first.' },
    example: 'trellis evidence bring-back portfolio E7',
  },
  evidenceShow: {
    about: 'Shows one item with all that belongs to it.',
    takes: { folder, ref },
    example: 'trellis evidence show portfolio E7',
  },
  evidenceTypes: {
    about: 'Lists the types of evidence and the fields of each.',
    takes: { folder: 'The folder of a workbook, for its own list; without it, the list of a new workbook.' },
    notes: [
      'A field is given as --field NAME=VALUE. A field with columns is a list: each --field adds one row, the columns in order between | signs.',
    ],
    example: 'trellis evidence types',
  },
  link: {
    about: 'Links an item to a criterion.',
    takes: {
      folder,
      ref,
      criterion,
      why: 'Why the item meets the criterion.',
      occasion: 'A name for the occasion, where the activity or the date does not tell it apart.',
    },
    example: 'trellis link portfolio E7 L/506/2150/1.1@p3 --why "The log shows each call"',
  },
  unlink: {
    about: 'Takes the links of an item to a criterion away: all of them, or the one at a place.',
    takes: { folder, ref, criterion: 'The criterion; with a place, only the link at that place.' },
    example: 'trellis unlink portfolio E7 L/506/2150/1.1',
  },
  witnessAdd: {
    about: 'Adds a witness to the status list.',
    takes: {
      folder,
      name: 'The name.',
      job: 'The job.',
      relationship: 'How the witness knows the learner.',
      category: 'The witness status category, 1 to 9.',
      contact: 'A telephone number or an e-mail address.',
      competence: 'Why the witness can judge the work.',
    },
    example: 'trellis witness add portfolio --name "Priya Nair" --job "Team leader" --category 1',
  },
  witnessList: {
    about: 'Lists the witnesses.',
    takes: { folder },
    example: 'trellis witness list portfolio',
  },
  decide: {
    about: 'Records what an assessor or IQA decided about a criterion.',
    takes: {
      folder,
      criterion: 'The criterion.',
      result: 'What was decided.',
      by: 'Who decided; added with the role when the name is new.',
      role: 'In which role; assessor when left out.',
      date: 'The day of the decision, YYYY-MM-DD; today when left out.',
      feedback: 'What the assessor said.',
      evidence: 'An item that the decision rests on.',
    },
    notes: ['Only the latest decision of an assessor sets the state of a criterion.'],
    example: 'trellis decide portfolio L/506/2150/1.1 --result accepted --by "Jo Bell" --evidence E7',
  },
  coverage: {
    about: 'Shows the state of every criterion, and the counts; official and other units apart.',
    takes: { folder, unit },
    example: 'trellis coverage portfolio --unit L/506/2150',
  },
  gaps: {
    about: 'Says what is missing, in words.',
    takes: { folder, unit },
    example: 'trellis gaps portfolio',
  },
  undo: {
    about: 'Takes the last change back.',
    takes: { folder },
    example: 'trellis undo portfolio',
  },
  redo: {
    about: 'Makes the change again that was undone last.',
    takes: { folder },
    example: 'trellis redo portfolio',
  },
  history: {
    about: 'Lists the changes that can be undone or made again.',
    takes: { folder },
    example: 'trellis history portfolio',
  },
  export: {
    about: 'Writes the portfolio for the assessor, as PDF, as Word or both.',
    takes: { folder, pdf: 'The PDF file to write.', docx: 'The Word file to write.' },
    notes: ['An older file of that name is replaced only when the new one is whole.'],
    example: 'trellis export portfolio --pdf portfolio.pdf --docx portfolio.docx',
  },
  check: {
    about: 'Checks the database and every stored file; changes nothing.',
    takes: { folder },
    notes: ['When there are problems, the exit code is 11 and the list is printed all the same.'],
    example: 'trellis check portfolio',
  },
  backup: {
    about: 'Writes a copy of the whole workbook into one file, and reads it back.',
    takes: { folder, file: 'The file to write.' },
    notes: ['An older file of that name is replaced only when the new one is whole.'],
    example: 'trellis backup portfolio portfolio.trellis',
  },
  restore: {
    about: 'Makes a workbook from a backup. Its list of steps to undo begins empty.',
    takes: { file: 'The backup.', folder: 'A new or empty folder.' },
    example: 'trellis restore portfolio.trellis restored-portfolio',
  },
  call: {
    about: 'Runs any call of the contract between the window and the core.',
    takes: {
      folder,
      name: 'The call, for example evidence.list.',
      input: 'Its input, a JSON object; - reads it from standard input.',
    },
    notes: ['The result is JSON. Calls that open or make a workbook take the folder named here.'],
    example: 'trellis call portfolio evidence.list \'{"search": "audit"}\'',
  },
}
