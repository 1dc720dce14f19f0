// Makes the two papers that a program would write: the winter rota, and the first-week guide with one page turned by /Rotate.
import { readFileSync, writeFileSync } from 'node:fs'
import fontkit from '@cantoo/fontkit'
import { degrees, PDFDocument, rgb } from 'pdf-lib'
import { inFiles, run } from './desk.mjs'

const ink = rgb(0.11, 0.16, 0.15)
const green = rgb(0.12, 0.3, 0.23)
const pale = rgb(0.86, 0.92, 0.88)

const fontFile = (style) => readFileSync(run('fc-match', ['-f', '%{file}', `Noto Sans:style=${style}`]).trim())

async function newPaper(title, day) {
  const paper = await PDFDocument.create()
  paper.registerFontkit(fontkit)
  paper.setTitle(title)
  paper.setProducer('pdf-lib')
  paper.setCreator('Rota and guides, Repairs Contact Centre')
  paper.setCreationDate(new Date(`${day}T09:30:00Z`))
  paper.setModificationDate(new Date(`${day}T09:30:00Z`))
  const regular = await paper.embedFont(fontFile('Regular'), { subset: true })
  const bold = await paper.embedFont(fontFile('Bold'), { subset: true })
  return { paper, regular, bold }
}

/** Breaks words into lines no wider than `width` points. */
function wrap(words, font, size, width) {
  const lines = ['']
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (font.widthOfTextAtSize(longer, size) > width && lines.at(-1) !== '') lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** Draws a page of blocks from the top: [kind, words], where kind is title, heading, text or point. */
function fillPage(page, fonts, blocks, footer) {
  const looks = {
    title: { font: fonts.bold, size: 21, before: 0, colour: green },
    heading: { font: fonts.bold, size: 13.5, before: 16, colour: green },
    text: { font: fonts.regular, size: 11.5, before: 7, colour: ink },
    point: { font: fonts.regular, size: 11.5, before: 4, colour: ink },
  }
  let y = 775
  for (const [kind, words] of blocks) {
    const { font, size, before, colour } = looks[kind]
    const left = kind === 'point' ? 84 : 68
    y -= before
    wrap(words, font, size, 527 - left).forEach((lineOfText, index) => {
      y -= size * 1.42
      if (kind === 'point' && index === 0) page.drawText('•', { x: 70, y, size, font, color: colour })
      page.drawText(lineOfText, { x: left, y, size, font, color: colour })
    })
  }
  page.drawText(footer, { x: 68, y: 42, size: 9, font: fonts.regular, color: ink })
}

async function winterRota() {
  const { paper, regular, bold } = await newPaper('Winter rota, 24 November 2025 to 2 January 2026', '2025-11-13')
  const page = paper.addPage([842, 595])
  page.drawText('Winter rota, first six weeks', { x: 48, y: 532, size: 22, font: bold, color: green })
  page.drawText(
    'E = early desk from 7.30am · C = calling out 8.30am to 10am · W = Welsh line · L = leave · · = normal day',
    { x: 48, y: 508, size: 11, font: regular, color: ink },
  )
  const weeks = ['24 Nov', '1 Dec', '8 Dec', '15 Dec', '22 Dec', '29 Dec']
  const people = [
    ['Siân Ŵyn-Powell', 'lead', 'lead', 'lead', 'lead', 'L', 'lead'],
    ['Adviser 1', 'E', '·', 'C', 'E', '·', 'L'],
    ['Adviser 2', 'W', 'E', 'W', 'W', 'lead', 'W'],
    ['Adviser 3', 'C', '·', 'E', '·', 'E', '·'],
    ['Adviser 4', 'E', 'W', '·', 'L', 'W', 'E'],
    ['Adviser 5', '·', 'E', 'C', 'E', '·', '·'],
    ['Adviser 6', 'C', 'W', '·', 'W', 'L', 'W'],
    ['Adviser 7', '·', 'C', 'E', '·', 'E', '·'],
    ['Adviser 8', 'L', 'C', '·', '·', '·', 'E'],
  ]
  const left = 48
  const columns = [190, 92, 92, 92, 92, 92, 92]
  ;[['', ...weeks], ...people].forEach((row, line) => {
    const y = 462 - line * 36
    let x = left
    row.forEach((words, column) => {
      const width = columns[column]
      const fill =
        line === 0 ? pale : words === 'E' ? rgb(0.98, 0.91, 0.72) : words === 'L' ? rgb(0.9, 0.9, 0.9) : rgb(1, 1, 1)
      page.drawRectangle({ x, y, width, height: 36, color: fill, borderColor: rgb(0.6, 0.66, 0.63), borderWidth: 0.7 })
      const font = line === 0 || column === 0 ? bold : regular
      const shift = column === 0 ? 10 : (width - font.widthOfTextAtSize(words, 13)) / 2
      page.drawText(words, { x: x + shift, y: y + 12, size: 13, font, color: ink })
      x += width
    })
  })
  page.drawText(
    'Two early desks every week. Two people call out in each week of the trial (24 November to 12 December). Version 3, S. Ŵ-P.',
    { x: 48, y: 84, size: 11, font: regular, color: ink },
  )
  page.drawText(
    'Swaps: tell the queue lead before 4pm the day before. Hours of overtime so far are on the back of the board.',
    { x: 48, y: 66, size: 11, font: regular, color: ink },
  )
  writeFileSync(inFiles('winter-rota.pdf'), await paper.save())
}

/** A portrait page whose content lies on its side until a reader turns it by 90 degrees. */
function turnedTable(paper, fonts) {
  const page = paper.addPage([595, 842])
  page.setRotation(degrees(90))
  const put = (words, across, down, size, font) =>
    page.drawText(words, { x: down, y: across, size, font, color: ink, rotate: degrees(90) })
  put('Which job is it?', 60, 70, 21, fonts.bold)
  const rows = [
    ['What the tenant says', 'Ask first', 'Priority', 'Promise'],
    ['“Water is coming through the ceiling”', 'Can you reach the stopcock?', 'Emergency', '4 hours'],
    [
      '“No heating, and it is cold”',
      'Is anyone ill, very young or over 75?',
      'Emergency if yes',
      '4 hours, heater today',
    ],
    ['“One socket has stopped working”', 'Any burning smell or heat?', 'Urgent', '5 working days'],
    ['“Black spots in the bedroom”', 'How big, and since when?', 'Damp inspection', '10 working days'],
    ['“The gate is hanging off”', 'Is it blocking the path?', 'Routine', '28 days'],
    ['“A tap drips”', 'Hot or cold?', 'Routine', '28 days'],
  ]
  const lefts = [60, 300, 510, 630]
  rows.forEach((row, line) => {
    row.forEach((words, column) =>
      put(words, lefts[column], 125 + line * 44, 11.5, line === 0 ? fonts.bold : fonts.regular),
    )
    page.drawLine({
      start: { x: 138 + line * 44, y: 60 },
      end: { x: 138 + line * 44, y: 790 },
      thickness: 0.6,
      color: green,
    })
  })
  put(
    'If you are not sure, say so, and ask the queue lead. A wrong promise costs more than a short wait.',
    60,
    455,
    11.5,
    fonts.regular,
  )
  put('First-week guide · page 3 of 4', 60, 553, 9, fonts.regular)
}

async function firstWeekGuide() {
  const { paper, regular, bold } = await newPaper('Your first week on the repairs desk', '2026-05-15')
  const fonts = { regular, bold }
  const addPage = (number, blocks) =>
    fillPage(paper.addPage([595, 842]), fonts, blocks, `First-week guide · page ${number} of 4`)
  addPage(1, [
    ['title', 'Your first week on the repairs desk'],
    [
      'text',
      'Croeso, welcome. This guide was written by the people who answer the phones. Nobody expects you to know it by heart. Keep it open beside the screen.',
    ],
    ['heading', 'Who rings us'],
    [
      'text',
      'About 1,150 people in an ordinary week and up to 1,700 in a bad one. Most want three things: to be believed, to be told when, and not to have to say it all again.',
    ],
    ['heading', 'Our promise'],
    ['point', 'Eight calls in ten are answered within 60 seconds.'],
    ['point', 'Every caller is offered Welsh or English without having to ask.'],
    ['point', 'Every call ends with a promise that has a day in it.'],
    ['point', 'What you typed lets a colleague carry on.'],
    ['heading', 'Your week'],
    [
      'text',
      'Monday: listen in. Tuesday: you type while a colleague talks. Wednesday: you talk while a colleague types. Thursday and Friday: your own calls, with your colleague on the next chair. We look back together on Friday at 3pm.',
    ],
  ])
  addPage(2, [
    ['title', 'Looking after people’s details'],
    [
      'text',
      'You can see where people live, who lives with them and sometimes what is wrong with their health. They did not tell you; they told us, for one purpose. UK GDPR and the Data Protection Act 2018 ask you to use it for that purpose only.',
    ],
    ['heading', 'Before you say anything'],
    ['point', 'Ask for the address, the name on the tenancy and one more thing (date of birth or reference).'],
    ['point', 'If a neighbour or a son rings, take the repair. Give nothing away.'],
    ['point', 'Health goes in the locked field, never in the job notes: the notes are printed for the van.'],
    ['heading', 'If it goes wrong'],
    [
      'text',
      'Told the wrong person? Sent it to the wrong address? Tell the queue lead at once. You will not be in trouble for telling; the clock of 72 hours starts when we know.',
    ],
    ['heading', 'Words'],
    [
      'text',
      'Plain ones. “A person will come between 8 and 1” and not “an operative will attend in the a.m. slot”. With someone who cannot hear well, slow down, do not shout, and offer the text service. With someone new to English, use the interpreter line (short code 7) and speak to the tenant, not to the interpreter.',
    ],
  ])
  turnedTable(paper, fonts)
  addPage(4, [
    ['title', 'When somebody is angry'],
    [
      'text',
      'They are hardly ever angry with you. Let them finish. Do not type. Say what you heard, in their words, and ask whether you have it right.',
    ],
    ['heading', 'What you may decide yourself'],
    ['point', 'Move a job up one priority, with the reason typed on the job.'],
    ['point', 'Lend a heater.'],
    ['point', 'Promise a call back from yourself, by a time.'],
    ['heading', 'What goes to the queue lead'],
    ['point', 'Money of any kind. The queue lead may agree up to £50, the operations manager more.'],
    [
      'point',
      'Threats, or anything about a child that worries you. At once, with the caller still on the line if need be.',
    ],
    [
      'point',
      'A second visit that failed. That is always a concern under the complaints policy, even if the tenant does not use the word.',
    ],
    ['heading', 'After the call'],
    ['text', 'Stand up. Get some water. Two minutes off the phone are yours, and nobody will ask why.'],
  ])
  writeFileSync(inFiles('first-week-guide.pdf'), await paper.save())
}

await winterRota()
await firstWeekGuide()
