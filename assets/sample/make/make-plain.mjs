// Makes the call figures (CSV), the e-mail with its attachment, and the short spoken recording.
import { readFileSync, writeFileSync } from 'node:fs'
import { inFiles, inScratch, run } from './desk.mjs'
import { callWeeks } from './figures.mjs'

const header = 'Week beginning,Calls offered,Answered,Answered within 60 s,Abandoned,Longest wait (mm:ss)'
const lines = callWeeks.map((week) =>
  [week.monday, week.offered, week.answered, week.within60, week.abandoned, week.longestWait].join(','),
)
writeFileSync(inFiles('calls-by-week.csv'), `\uFEFF${[header, ...lines].join('\r\n')}\r\n`)

const base64 = (words) =>
  Buffer.from(words)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
const subject = (words) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`

const callList = [
  'Job;Slot;Trade;Language;Ring or text;Reached',
  '48211;8 to 1;Plumbing;Welsh;ring;yes',
  '48216;8 to 1;Heating;English;ring;second try',
  '48220;8 to 1;Heating;English;text;-',
  '48229;12 to 5;Plumbing;Welsh;ring;yes',
  '48234;12 to 5;Plumbing;English;ring;no, van told',
  '48240;12 to 5;Heating;Polish;ring with interpreter;yes',
  '',
].join('\r\n')

const letter = [
  'Dear both,',
  '',
  'Tomorrow we decide whether to go on with the morning calls, so here are the',
  'figures of the trial in one place.',
  '',
  'Plumbing and heating, 24 November to 12 December: 212 visits, 19 with nobody',
  'at home. That is 9.0%, against 16.1% for the same trade in October. Week by',
  'week it was 9 of 71, 6 of 68 and 4 of 73.',
  '',
  'Tomasz, three things your plumbers asked for are done. The list now shows the',
  'language. A tenant who does not answer is marked before the van leaves. And we',
  'do not ring before half past eight. I attach Friday’s list so you can see what',
  'it looks like from our side (job numbers only, no names or addresses).',
  '',
  'Gethin, my proposal is all trades from Monday 5 January. What I need from you',
  'is the rota line: one adviser each morning from 8.30 to 10. What I can promise',
  'is that we stop calling out as soon as more than ten people are waiting.',
  '',
  'If either of you would rather wait for a full month of figures, say so before',
  'noon tomorrow and I will bring both versions to the meeting.',
  '',
  'Diolch,',
  'Siân',
  '',
  'Siân Ŵyn-Powell, Senior Repairs Adviser',
  'Cartrefi Cwm Gwŷdd · Repairs Contact Centre, Hen Laethdy, Pont-y-gwŷdd',
  '029 2018 0417',
  '',
].join('\r\n')

const seam = '=_trial_figures_0417'
const mail = [
  'Return-Path: <sian.wyn-powell@cwmgwydd.example>',
  'Received: from mail.cwmgwydd.example (mail.cwmgwydd.example [192.0.2.25])',
  '\tby post.cwmgwydd.example with ESMTPS id 4R7Kx10417; Tue, 16 Dec 2025 15:42:09 +0000',
  `From: ${subject('Siân Ŵyn-Powell')} <sian.wyn-powell@cwmgwydd.example>`,
  `To: ${subject('Gethin Prŷs')} <gethin.prys@cwmgwydd.example>,`,
  ` ${subject('Tomasz Wiśniewski')} <tomasz.wisniewski@cwmgwydd.example>`,
  `Cc: ${subject('Mair Llŷr-Evans')} <mair.llyr-evans@cwmgwydd.example>`,
  `Subject: ${subject('Ring before we come – trial figures for tomorrow')}`,
  'Date: Tue, 16 Dec 2025 15:42:07 +0000',
  'Message-ID: <20251216154207.4R7Kx10417@cwmgwydd.example>',
  'MIME-Version: 1.0',
  `Content-Type: multipart/mixed; boundary="${seam}"`,
  '',
  `--${seam}`,
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  letter,
  `--${seam}`,
  'Content-Type: text/csv; charset=utf-8; name="call-list-2025-12-12.csv"',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="call-list-2025-12-12.csv"',
  '',
  base64(callList),
  `--${seam}--`,
  '',
].join('\r\n')
writeFileSync(inFiles('trial-figures.eml'), mail)

const spoken =
  'Bore da, good morning everybody. Huddle, Thursday the twelfth of March. ' +
  'Yesterday, eighty six in every hundred calls were answered inside a minute. Thank you. ' +
  'One thing to get better. Two tenants were told, somebody will ring you. Nobody knew who, or when. ' +
  'So from today: say your own name, say the time, and type it before you put the phone down. ' +
  'If you cannot keep it, ring before the time runs out, and say so. Any questions? Diolch, off we go.'
const speech = inScratch('speech.wav')
run('espeak-ng', ['-v', 'en-gb', '-s', '158', '-p', '62', '-g', '3', '-w', speech, spoken])

/** espeak-ng writes 22,050 Hz in 16 bits; 7,350 Hz in 8 bits (every third value, averaged) is enough for a voice and fits a small file. */
function shrink(wave) {
  const start = wave.indexOf('data') + 8
  const count = Math.floor((wave.length - start) / 6)
  const voice = Buffer.alloc(count)
  for (let index = 0; index < count; index += 1) {
    const at = start + index * 6
    const mean = (wave.readInt16LE(at) + wave.readInt16LE(at + 2) + wave.readInt16LE(at + 4)) / 3
    voice[index] = Math.max(0, Math.min(255, Math.round(mean / 256) + 128))
  }
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + count, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(7350, 24)
  head.writeUInt32LE(7350, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(count, 40)
  return Buffer.concat([head, voice])
}
writeFileSync(inFiles('huddle-2026-03-12.wav'), shrink(readFileSync(speech)))
