// Makes PDFs with older and plainer tools: a chart drawn through cairo, two papers set by groff, and a page from a scanner.
import { copyFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { datePdf, inFiles, inScratch, run } from './desk.mjs'
import { missedReasons } from './figures.mjs'

const escapeXml = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The tenants' answers as one landscape A4 sheet with bars. */
function surveySheet() {
  const bars = missedReasons
    .map(([reason, count], row) => {
      const top = 178 + row * 62
      return `<text x="330" y="${top + 25}" text-anchor="end" font-size="15">${escapeXml(reason)}</text>
        <rect x="345" y="${top}" width="${count * 20}" height="38" fill="${row < 2 ? '#2f6f55' : '#9dbfae'}"/>
        <text x="${355 + count * 20}" y="${top + 25}" font-size="16" font-weight="bold">${count}</text>`
    })
    .join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="842pt" height="595pt" viewBox="0 0 842 595" font-family="Liberation Sans" fill="#1d2925">
    <text x="50" y="66" font-size="25" font-weight="bold">Why did nobody meet us at the door?</text>
    <text x="50" y="94" font-size="14">60 tenants with a missed visit in September 2025 were rung between 8 and 17 October. 48 answered.</text>
    <text x="50" y="114" font-size="14">Each gave one main reason. Asked and counted by S. Ŵyn-Powell, Repairs Contact Centre.</text>
    <line x1="345" y1="160" x2="345" y2="490" stroke="#1d2925" stroke-width="1"/>
    ${bars}
    <text x="50" y="525" font-size="14">31 of 48 reasons are ours to mend: the tenant was not told clearly, or we did not turn up as told.</text>
    <text x="50" y="545" font-size="14">14 of 48 said, unasked, that they do not read texts from a number they do not know.</text>
    <text x="50" y="565" font-size="14">23 of 48 would like a call on the morning of the visit. 6 would rather not be rung.</text>
  </svg>`
}

/** Sets pages with groff's ms macros. Its old fonts have no ŵ or ŷ, so the names lose their roofs, as they do on many office printers. */
function typeset(source) {
  const file = inScratch('typeset.pdf')
  writeFileSync(
    file,
    run('groff', ['-Tpdf', '-P-pa4', '-Kutf8', '-t', '-ms'], { input: source, encoding: 'latin1' }),
    'latin1',
  )
  return file
}

const page = (title, under) => `.nh
.nr PS 12
.nr VS 16
.nr PO 2.3c
.po 2.3c
.nr LL 16.4c
.nr PD 0.7v
.ds CH
.ds CF Page \\\\n%
.LP
.ps 18
.ft B
${title}
.ft
.ps
.LP
.I "${under}"
.sp 0.5v
`

const winterPlan = `.pdfinfo /Title "Winter cover plan 2025-26"
${page('Winter cover plan 2025\\[en]26', 'Repairs Contact Centre, Cartrefi Cwm Gwydd. Version 3, 13 November 2025.')}
.SH
1. What we must achieve
.LP
Customer Contact Standard: 80% of calls answered within 60 seconds; no more than 6% of callers give up. In October we answered 71.0% in time and 11.4% gave up. The plan runs from Monday 24 November to Friday 27 February. The standard is to be met over the whole of the thirteen weeks from 1 December.
.LP
Last winter the busiest week brought 1,492 calls and the quietest 798. We plan for 1,500.
.SH
2. People and roles
.LP
Eight advisers and one senior adviser. Each has one main job and one that they can take over at short notice.
.TS
tab(;) box;
lB | lB | lB
lfR | lfR | lfR.
Role;Who;Stands in
_
Queue lead, every day;S. Wyn-Powell;Adviser 2
Early desk, 7.30am;two advisers, by rota;Adviser 5
Damp and heating calls;Advisers 1, 3, 4, 7;Adviser 8
Welsh line;Advisers 2, 4, 6;S. Wyn-Powell
Extra hands, up to two;rents team (trained);none
.TE
.LP
The rota for the first six weeks is a separate sheet. Leave already agreed has been kept: nobody loses a booked day.
.bp
.SH
3. Time, equipment and money
.LP
Overtime: 120 hours at \\[Po]17.40, in all \\[Po]2,088. That is 70 hours for early starts (two people, half an hour a day, fourteen weeks), and 50 hours kept back for bad weather and sickness. Training for two rents colleagues: six hours each, in work time.
.LP
Equipment: two more headsets (ordered in September), 24 heaters and 10 dehumidifiers to lend, in the store behind the workshop. Each one gets a number and a label in Welsh and English, and is signed out on a card.
.LP
Why this much? In the worst ten weeks of last winter we were short of about nine hours a week between 8am and 10am. Early starts cost five hours a week and free about ten, because the overnight messages are cleared before the lines open.
.SH
4. Rules that apply
.LP
Working time: nobody works more than 48 hours in a week, and eleven hours lie between two shifts. Tenants marked as vulnerable come first when heating fails (Repairs Standard, part 4). Calls are answered in the language that the tenant chose. What a tenant tells us about their health is typed only in the locked field.
.bp
.SH
5. If the plan fails
.TS
tab(;) box;
lB | lB | lB
l | lw(4c) | lw(8.2c).
Level;Sign;What we do
_
\\fRGreen;fewer than 6 waiting;T{
.ft R
Work as planned.
T}
Amber;T{
.ft R
6 to 12 waiting for ten minutes, or two people off
T};T{
.ft R
Stop calling out. Breaks move by up to half an hour. Queue lead takes calls.
T}
Red;T{
.ft R
more than 12 waiting, or three people off, or a weather warning
T};T{
.ft R
Rents colleagues log in. Recorded message tells callers the wait. Routine repairs are asked to use the web form. Operations manager told by phone.
T}
.TE
.SH
6. How we shall know
.LP
Weekly call figures every Monday, shown on the board by the kettle. A review in the first week of March, with the figures, the hours used and what tenants said.
.LP
Agreed: G. Prys, Repairs Operations Manager, 12 November 2025. Shown to the whole team on 13 November; two changes made at their wish (the Monday break rule runs until Christmas first, and no one does more than two early weeks in a row).
`

const caseFile = `.pdfinfo /Title "Concern 2026-017"
${page('Concern 2026-017', 'CONFIDENTIAL. Complaints file. Do not copy. Access: complaints officer, operations manager, named handler.')}
.SH
Tenant
.LP
Mr K., Block C. Full name, address and health details are held in the housing system and are not repeated on this sheet.
.SH
What happened
.LP
9 January: heating fails, reported 8.12am, priority given: emergency. Attended 11.40am. Part ordered, heater lent (no. 14).
.br
13 January: visit booked for the part. Tenant in. Operative sent to Block G.
.br
16 January: second visit. Wrong part.
.br
20 January: tenant rings, very upset; fourth call, fourth adviser. Concern opened at stage 1. Handler: S. Wyn-Powell.
.SH
What was agreed with the tenant
.LP
20 January, 3.55pm. One person to ring, every day by 4pm, until heat is back. Part collected by our own van from the supplier instead of waiting for delivery. Visit on 22 January in the morning with a named engineer.
.bp
.SH
Outcome
.LP
22 January, 10.25am. Boiler working. Tested by the tenant with the handler on the phone.
.LP
Payment for loss of heating under the compensation table: 13 days at \\[Po]3.20, in all \\[Po]41.60. A further goodwill payment of \\[Po]60 was above the handler's limit of \\[Po]50; passed to G. Prys on 23 January with a one-page summary, agreed the same day.
.SH
Cause
.LP
Blocks C and G were entered in the scheduling system with the same door code. Reported to the systems team; corrected 28 January for all eleven blocks of the estate. Re-checked 27 February: no visit sent to the wrong block since.
.SH
Closed
.LP
30 January. Tenant satisfied. File kept for six years, then destroyed.
`

/** A certificate as it comes off an office scanner and into a PDF by MuPDF: grey, a little crooked, no text inside. */
async function scannedCertificate() {
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754" viewBox="0 0 1240 1754">
    <rect width="1240" height="1754" fill="#f4f3ef"/>
    <g transform="rotate(-0.7 620 877)" fill="#262b33" text-anchor="middle" font-family="P052">
      <rect x="90" y="110" width="1060" height="1530" fill="none" stroke="#46566f" stroke-width="9"/>
      <rect x="112" y="132" width="1016" height="1486" fill="none" stroke="#46566f" stroke-width="2"/>
      <text x="620" y="330" font-size="44" letter-spacing="6">EXAMPLE AWARDING</text>
      <text x="620" y="390" font-size="27" font-style="italic">an invented awarding body</text>
      <text x="620" y="560" font-size="72" font-family="Z003">Certificate</text>
      <text x="620" y="660" font-size="32">This is to certify that</text>
      <text x="620" y="760" font-size="58">Siân Ŵyn-Powell</text>
      <text x="620" y="860" font-size="32">has been awarded the</text>
      <text x="620" y="945" font-size="46">Level 2 Certificate in</text>
      <text x="620" y="1010" font-size="46">Principles of Customer Service</text>
      <text x="620" y="1130" font-size="30">17 June 2022</text>
      <text x="370" y="1420" font-size="56" font-family="Z003">H. Morwenna</text>
      <line x1="210" y1="1450" x2="540" y2="1450" stroke="#262b33" stroke-width="2"/>
      <text x="375" y="1490" font-size="25">for the awarding body</text>
      <circle cx="850" cy="1410" r="92" fill="#8d929b" stroke="#5d6470" stroke-width="7"/>
      <circle cx="850" cy="1410" r="70" fill="none" stroke="#f4f3ef" stroke-width="3" stroke-dasharray="4 7"/>
      <text x="850" y="1424" font-size="38" fill="#f4f3ef">EA</text>
      <text x="620" y="1580" font-size="23">Certificate no. EX-2022-0000417 · centre 99417</text>
    </g>
  </svg>`
  const dust = sharp({
    create: {
      width: 1240,
      height: 1754,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 9 },
    },
  })
  const grain = await dust.png().toBuffer()
  await sharp(Buffer.from(sheet))
    .flatten({ background: '#ffffff' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .grayscale()
    .blur(0.7)
    .jpeg({ quality: 58 })
    .toFile(inScratch('certificate.jpg'))
  const drawing = [
    '%%MediaBox 0 0 595 842',
    `%%Image Scan ${inScratch('certificate.jpg')}`,
    'q 595 0 0 842 0 0 cm /Scan Do Q',
    '',
  ]
  writeFileSync(inScratch('certificate.txt'), drawing.join('\n'))
  run('mutool', ['create', '-o', inScratch('certificate.pdf'), inScratch('certificate.txt')])
  return inScratch('certificate.pdf')
}

writeFileSync(inScratch('survey.svg'), surveySheet())
run('rsvg-convert', ['-f', 'pdf', '-o', inScratch('survey.pdf'), inScratch('survey.svg')])
copyFileSync(datePdf(inScratch('survey.pdf'), '2025-10-20'), inFiles('missed-visits-survey.pdf'))

copyFileSync(datePdf(typeset(winterPlan), '2025-11-13'), inFiles('winter-cover-plan.pdf'))
copyFileSync(datePdf(typeset(caseFile), '2026-02-27'), inFiles('concern-2026-017.pdf'))
copyFileSync(datePdf(await scannedCertificate(), '2025-09-10'), inFiles('certificate-scan.pdf'))
