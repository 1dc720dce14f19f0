// Makes the papers that an office would write in Word: one DOCX and three PDFs printed by LibreOffice Writer,
// of which one is then linearised with object streams, and one goes through Ghostscript and gets an owner password.
import { copyFileSync } from 'node:fs'
import { datePdf, inFiles, inScratch, run } from './desk.mjs'
import { octoberCalls, percent, visits, winterCalls } from './figures.mjs'
import { bullets, heading, newPage, printWithWriter, table, text, writeWord } from './office-pages.mjs'

const minutes = {
  title: 'Repairs contact team: minutes',
  under: 'Tuesday 7 October 2025, 8.15am to 9.00am · Meeting room 2, Hen Laethdy, Pont-y-gwŷdd',
  footer: 'Repairs contact team, 7 October 2025',
  body: [
    text(
      'Present: G. Prŷs (chair), S. Ŵyn-Powell (minutes), six advisers, T. Wiśniewski for the trades. Apologies: two advisers on leave.',
    ),
    heading('1. Last meeting'),
    text(
      'The minutes of 9 September were agreed. All actions are done except the new headset order, which finance expects by the end of the month.',
    ),
    heading('2. Visits where nobody is at home'),
    text(
      'Siân showed the August and September figures. About one visit in seven finds nobody at home. Operations puts the cost of each wasted visit at £38 in van and working time.',
    ),
    text(
      'Advisers said that many tenants ring us on the day to ask when we are coming, so the date is clearly not sticking. The trades said that some addresses in the new blocks are hard to find. Nobody could say which reason is the bigger one.',
    ),
    text(
      'Siân offered to ring sixty tenants and ask. The team agreed to wait for the answers before changing anything.',
    ),
    heading('3. Who calls us, and what they need'),
    text('The team listed its main groups of callers for the winter plan:'),
    ...bullets([
      'Tenants at work, who want a time slot and a text, and who cannot hold on the phone.',
      'Older tenants and tenants who live alone, who ring early in the morning and want to hear a voice.',
      'Tenants who speak Welsh first, about one in five, who should not have to ask twice for a Welsh-speaking adviser.',
      'Tenants who are deaf, or new to English, who find the phone menu hard to use.',
    ]),
    newPage('4. Answering the phones'),
    text(
      `The standard is 80% of calls answered within 60 seconds and no more than 6% given up. September stood at 72% and 10.9%. Gethin asked for a winter cover plan by the middle of November. Siân will write it with two advisers.`,
    ),
    text(
      'Mondays between 8am and 10am are the worst hours. Advisers asked that team breaks should not fall in those two hours. Agreed from 13 October as a trial.',
    ),
    heading('5. Actions'),
    table(
      [
        ['Action', 'Who', 'By'],
        ['Ring 60 tenants about missed visits and report the reasons', 'Siân', '20 October'],
        ['Pull the October figures for missed visits by trade', 'Tomasz', '3 November'],
        ['No breaks on Mondays from 8am to 10am; trial until Christmas', 'All', '13 October'],
        ['Draft winter cover plan: people, hours, fallback', 'Siân and two advisers', '12 November'],
        ['Book meeting room and whiteboard for the cause session', 'Siân', '23 October'],
      ],
      [6, 2.4, 1.8],
    ),
    heading('6. Next meeting'),
    text('Tuesday 4 November 2025, 8.15am. The plan for missed visits will be the main item.'),
  ],
}

const plan = {
  title: 'Ring before we come: plan',
  under: 'Siân Ŵyn-Powell, Repairs Contact Centre · 4 November 2025 · agreed with G. Prŷs and T. Wiśniewski',
  footer: 'Ring before we come, version 2',
  body: [
    heading('Why'),
    text(
      `In October, ${visits.reduce((sum, row) => sum + row.october.missed, 0)} of ${visits.reduce((sum, row) => sum + row.october.booked, 0).toLocaleString('en-GB')} booked visits found nobody at home. That is 14.2%, and at £38 a visit it cost £6,840. Of 48 tenants I asked, 19 did not know the day or the time.`,
    ),
    heading('What we want'),
    table(
      [
        ['Measure', 'October 2025', 'Target', 'Look again'],
        ['Visits with nobody at home', '14.2%', '9.0% or less', 'March 2026'],
        [
          'Complaints about missed visits in a quarter',
          '23 (July to September)',
          '12 or fewer',
          'January to March 2026',
        ],
        ['“I was kept informed”, score out of 5', '3.6', '4.2', 'March 2026'],
      ],
      [4, 2.6, 2, 2.4],
    ),
    heading('What will change'),
    ...bullets([
      'Two working days before: a text in the tenant’s language, with the day and the half-day.',
      'On the morning: a call between 8.30am and 10am, or a text for tenants who asked us not to ring.',
      'If nobody answers: one more try, then the operative is told before setting out.',
      'Each call is logged on the job, so that anyone who picks up the phone can see what was said.',
    ]),
    heading('Who and when'),
    table(
      [
        ['Step', 'Who', 'When'],
        ['Script in Welsh and English', 'Siân, checked by M. Llŷr-Evans', '14 November'],
        ['Brief the advisers and the trades', 'Siân, T. Wiśniewski', '20 November'],
        ['Trial with plumbing and heating', 'Two advisers each morning', '24 November to 12 December'],
        ['Decide whether to go on', 'G. Prŷs, T. Wiśniewski, Siân', '17 December'],
        ['All trades', 'Every adviser by rota', 'from 5 January'],
      ],
      [4, 3.6, 3],
    ),
    newPage('What it needs'),
    text(
      'About one and a half minutes a call. For 70 jobs a week in the trial that is under two hours a week, found from the 30 minutes each morning when the text queue is quiet. Texts cost 4p each. No new software.',
    ),
    heading('Why this way'),
    text(
      'We looked at two other ways. A charge for missed visits was turned down: it would hit people who were at home when nobody knocked, and the tenancy policy does not allow it. A text on its own is cheaper, but 14 of the 48 tenants told me that they do not read texts from numbers they do not know.',
    ),
    heading('If it goes wrong'),
    ...bullets([
      'Fewer than six advisers in: text only, and calls to tenants marked as vulnerable.',
      'Calls waiting go above ten: stop calling out until the queue is below five.',
      'Tenants say that they feel chased: stop and ask the tenants’ panel.',
    ]),
    heading('Rules we must keep'),
    text(
      'Only the job, the day and the slot are said to whoever answers; nothing about health, rent or the people in the home (UK GDPR, and the Data Protection Act 2018). Text and call are offered in Welsh first where the tenant chose Welsh.',
    ),
  ],
}

const winterReport = {
  title: 'Winter cover 2025–26: how it went',
  under: 'Report to the Repairs Operations Manager · Siân Ŵyn-Powell · 4 March 2026',
  footer: 'Winter cover 2025–26',
  body: [
    heading('In short'),
    text(
      `From 1 December to 27 February we were offered ${winterCalls.offered.toLocaleString('en-GB')} calls. We answered ${percent(winterCalls.within60, winterCalls.offered)} within 60 seconds, against a standard of 80%, and ${percent(winterCalls.abandoned, winterCalls.offered)} gave up, against a limit of 6%. In October the same figures were ${percent(octoberCalls.within60, octoberCalls.offered)} and ${percent(octoberCalls.abandoned, octoberCalls.offered)}.`,
    ),
    text(
      'We used 103 hours of overtime out of the 120 agreed: 68 for early starts and 35 for the storm and for sickness. That cost £1,792.20, which is £295.80 under the budget of £2,088.',
    ),
    heading('The standard, before and after'),
    table(
      [
        ['Measure', 'October', 'Winter', 'Standard'],
        [
          'Calls offered',
          octoberCalls.offered.toLocaleString('en-GB'),
          winterCalls.offered.toLocaleString('en-GB'),
          '–',
        ],
        [
          'Answered within 60 seconds',
          percent(octoberCalls.within60, octoberCalls.offered),
          percent(winterCalls.within60, winterCalls.offered),
          '80%',
        ],
        [
          'Gave up before we answered',
          percent(octoberCalls.abandoned, octoberCalls.offered),
          percent(winterCalls.abandoned, winterCalls.offered),
          '6%',
        ],
      ],
      [4, 2, 2, 2],
    ),
    newPage('What worked'),
    text(
      'Early starts did most of the good. Two advisers in from 7.30am cleared the overnight messages before the lines opened, so the Monday queue no longer began with a backlog.',
    ),
    text(
      'No breaks between 8am and 10am on Mondays was not popular in October. After three weeks the team asked to keep it, because the rest of the morning became calmer.',
    ),
    text(
      'The two colleagues from the rents team took 611 calls between them. They needed help with damp reports, and less than I had expected with everything else.',
    ),
    heading('What did not work'),
    text(
      'The weekend of 24 and 25 January. The storm brought 186 calls to a desk planned for 60, and 1,684 more came in the week that followed. In that week the share answered in time fell to 69.0%, and 214 people gave up.',
    ),
    text(
      'The red level of the plan told us to ask the rents team for help. On a Saturday there is nobody in the rents team to ask. I had not thought of that.',
    ),
    newPage('Heaters and dehumidifiers'),
    text(
      '61 heaters were lent and 58 are back. The three still out are with tenants whose new boilers are booked for this month. All ten dehumidifiers were out for most of January, and four tenants waited more than a week for one.',
    ),
    text(
      'I recommend six more dehumidifiers before next winter. They cost £164 each, £984 in all. Each week without one leads to a second visit in about half of the damp cases, at £38 a visit, and to a home that stays wet.',
    ),
    heading('What I recommend'),
    table(
      [
        ['Recommendation', 'Reason', 'Likely cost'],
        [
          'Keep the 7.30am starts from November to February',
          'Calls given up fell by more than half',
          'About 70 hours of overtime, £1,218',
        ],
        [
          'A weekend call list of four volunteers',
          'The red level had no weekend in it',
          '£25 standby a day, only in an amber warning',
        ],
        ['Six more dehumidifiers', 'Four tenants waited over a week', '£984 once'],
        [
          'Damp refresher for the rents colleagues',
          'They asked for help in one damp call out of three',
          'Three hours each',
        ],
      ],
      [4, 4, 3],
    ),
    newPage('What tenants said'),
    text(
      'We asked every twentieth caller in February how it had felt. 63 people answered. 51 said that they got through “quickly enough”, 8 said “just about”, 4 said “no”.',
    ),
    ...bullets([
      '“I was dreading the wait and you answered on the second ring.”',
      '“Lovely girl, in Welsh too, I did not have to ask.”',
      '“The night of the storm I gave up and drove to my daughter’s. Someone should have rung back.”',
    ]),
    text(
      'The last of these is fair. On the storm weekend we had no way of ringing back those who gave up. The telephone supplier can switch on a call-back list at no cost; I have asked for it.',
    ),
    heading('Decision asked for'),
    text(
      'Please agree the four recommendations by 31 March, so that the weekend list can be in the annual-leave planning for next winter.',
    ),
  ],
}

const scorecard = {
  title: 'Quality scorecard: June 2026',
  under: 'Customer Experience team · prepared by Aoife Ní Bhriain · issued 24 June 2026',
  footer: 'Quality scorecard, June 2026 · locked against changes',
  // Ghostscript loses the letters of Carlito's ligatures; this face has none.
  font: 'Arial',
  body: [
    text(
      'Each month we listen to five calls for every adviser and score them out of 100 on five parts: greeting and language, finding out, accuracy, promise made, record left.',
    ),
    heading('The team'),
    table(
      [
        ['Part', 'Worth', 'Team average', 'April', 'Change'],
        ['Greeting and language', 15, '14.1', '13.8', '+0.3'],
        ['Finding out', 25, '21.6', '20.9', '+0.7'],
        ['Accuracy', 25, '22.8', '22.9', '-0.1'],
        ['Promise made', 20, '17.3', '15.2', '+2.1'],
        ['Record left', 15, '12.4', '11.0', '+1.4'],
        ['All', 100, '88.2', '83.8', '+4.4'],
      ],
      [4, 1.5, 2, 1.5, 1.5],
    ),
    text(
      '40 calls were checked. No call scored below 70. Two calls ended without a clear promise; in April it was nine.',
    ),
    newPage('Calls taken by the senior adviser'),
    text(
      'Five calls taken by Siân Ŵyn-Powell were checked by the same scheme: 91, 94, 88, 96 and 91, an average of 92.',
    ),
    text(
      'In March her average was 86, and three of the five records did not say what the caller had been told. She asked for the recordings, listened to them with me, and changed the order in which she closes a call: say the promise, type it, read it back. In June all five records could be followed by a colleague.',
    ),
    text('Still to work on: in two calls she answered a question before the caller had finished asking it.'),
  ],
}

copyFileSync(datePdf(await printWithWriter('minutes', minutes), '2025-10-08'), inFiles('team-meeting-2025-10-07.pdf'))

await writeWord(inFiles('ring-before-we-come-plan.docx'), plan)

run('qpdf', [
  '--linearize',
  '--object-streams=generate',
  datePdf(await printWithWriter('winter', winterReport), '2026-03-04'),
  inFiles('winter-service-report.pdf'),
])

const printed = inScratch('scorecard-gs.pdf')
run('gs', [
  '-q',
  '-dNOPAUSE',
  '-dBATCH',
  '-sDEVICE=pdfwrite',
  `-sOutputFile=${printed}`,
  await printWithWriter('scorecard', scorecard),
])
run('qpdf', [
  '--encrypt',
  '',
  'quality-team-only',
  '256',
  '--print=full',
  '--modify=none',
  '--extract=y',
  '--',
  datePdf(printed, '2026-06-24'),
  inFiles('quality-scorecard-june.pdf'),
])
