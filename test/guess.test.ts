// What is guessed from a file's name and from what it says of itself.
import { describe, expect, test } from 'vitest'
import { dayInName } from '../electron/core/capture/day-in-name.ts'
import { guess, NO_HINTS } from '../electron/core/capture/guess.ts'
import { FORMS, type EvidenceType, type Form } from '../shared/domain/evidence-type.ts'

const TODAY = '2026-03-09'
// The names of the forms are the keys of their table.
const types = (Object.keys(FORMS) as Form[]).map((form, position): EvidenceType => ({
  id: form,
  name: form,
  form,
  position,
}))
const of = (name: string, mediaType = 'application/pdf', hints: Partial<typeof NO_HINTS> = {}) =>
  guess({ name, mediaType }, { ...NO_HINTS, ...hints }, TODAY, types)

describe('CA6 the day in a name', () => {
  test.each([
    ['IMG_20251007_142233', '2025-10-07'],
    ['PXL_20251007_142233123', '2025-10-07'],
    ['IMG-20251007-WA0003', '2025-10-07'],
    ['Minutes 2025-10-07 final', '2025-10-07'],
    ['2025.10.07 rota', '2025-10-07'],
    ['rota 07-10-2025', '2025-10-07'],
    ['rota 7.10.2025', '2025-10-07'],
    ['7 Oct 2025', '2025-10-07'],
    ['7th October 2025 visit', '2025-10-07'],
    ['October 7, 2025', '2025-10-07'],
    ['sept 1 2025', '2025-09-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s', (name, day) => expect(dayInName(name)?.day).toBe(day))

  test.each([
    '2025-02-29',
    '2025-13-01',
    '120251007',
    '202510071',
    'order 12345678',
    'Oct 2025',
    '2025',
    'E20',
    '07-10-25',
    'may',
    '31/02/2025',
  ])('%s holds none', (name) => expect(dayInName(name)).toBeUndefined())
})

describe('CA6 a guess', () => {
  test.each<[string, ReturnType<typeof of>, Partial<ReturnType<typeof of>>]>([
    [
      'a name that says something',
      of('ring-before-we-come_plan.docx'),
      { title: 'Ring before we come plan', type: 'plan', day: null },
    ],
    [
      'a name with a day',
      of('team-meeting-2025-10-07.pdf'),
      { title: 'Team meeting, 7 October 2025', day: '2025-10-07', type: 'meeting-minutes' },
    ],
    [
      'a photo that a camera named',
      of('IMG_20251007_142233.jpg', 'image/jpeg'),
      { title: 'Photo, 7 October 2025', day: '2025-10-07', type: 'photo' },
    ],
    [
      'the day that the camera kept',
      of('IMG_20251007_1.jpg', 'image/jpeg', { day: '2025-10-06' }),
      { day: '2025-10-06', title: 'Photo, 6 October 2025' },
    ],
    [
      'a screenshot',
      of('Screenshot 2025-10-07 at 14.22.33.png', 'image/png'),
      { title: 'Screenshot, 7 October 2025', type: 'work-product' },
    ],
    ['a recording', of('VID_0001.mp4', 'video/mp4'), { title: 'Recording', type: 'recording' }],
    ['a scan', of('scan0001.pdf', 'application/pdf'), { title: 'Scan' }],
    [
      'a scan whose document has a title',
      of('scan0001.pdf', 'application/pdf', { title: 'Fire procedure' }),
      { title: 'Fire procedure', type: 'policy-in-use' },
    ],
    [
      'a title that a program wrote',
      of('scan0001.pdf', 'application/pdf', { title: 'Microsoft Word - x.docx' }),
      { title: 'Scan' },
    ],
    [
      'a mail',
      of('message.eml', 'message/rfc822', { subject: 'RE: Fwd: Thank you for the visit', day: '2025-12-16' }),
      { title: 'Thank you for the visit', type: 'customer-feedback', day: '2025-12-16' },
    ],
    [
      'a mail’s own day before that of its name',
      of('2025-01-01.eml', 'message/rfc822', { subject: 'x', day: '2025-12-16' }),
      { day: '2025-12-16' },
    ],
    ['a document’s day when the name has none', of('plan.docx', 'x/y', { day: '2025-05-05' }), { day: '2025-05-05' }],
    ['a day in the future', of('rota 2026-03-10.pdf'), { day: null, title: 'Rota 2026-03-10' }],
    ['a day of a century ago', of('rota 1926-03-10.pdf'), { day: null }],
    ['a clock that was never set', of('a.jpg', 'image/jpeg', { day: '1970-01-01' }), { day: null }],
    ['today', of('a.jpg', 'image/jpeg', { day: TODAY }), { day: TODAY }],
    ['a witness', of('Witness statement from Priya.pdf'), { type: 'witness-testimony' }],
    ['an observation', of('observation_record.pdf'), { type: 'observation' }],
    ['words that only hold another', of('planet.pdf'), { type: 'work-product' }],
    ['a program', of('setup.exe', 'application/x-msdownload'), { type: 'other' }],
    ['no name at all', of('.', 'text/plain'), { title: 'Untitled' }],
    ['a name of signs', of('___.txt', 'text/plain'), { title: 'Untitled' }],
    ['a name in Welsh', of('Cofnod%20t%C5%B7.txt', 'text/plain'), { title: 'Cofnod tŷ' }],
    [
      'a very long name',
      of(`${'word '.repeat(90)}.txt`, 'text/plain'),
      { title: 'Word '.concat('word '.repeat(39)).trim() },
    ],
  ])('%s', (_what, guessed, wanted) => expect(guessed).toMatchObject(wanted))

  test('a type that the workbook does not have falls back to one that it has', () => {
    const own: EvidenceType[] = [{ id: 'anything', name: 'Anything', form: 'other', position: 0 }]
    expect(guess({ name: 'minutes.pdf', mediaType: 'application/pdf' }, NO_HINTS, TODAY, own).type).toBe('anything')
  })
})
