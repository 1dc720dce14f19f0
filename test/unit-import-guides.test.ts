import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitDraft } from '../shared/domain/unit.ts'
import { read, refusal, theUnit } from './read-unit.ts'

const HEADINGS = {
  synopsis: 'Topic Synopsis',
  keyIdeas: 'Key Concepts & Core Principles',
  tips: 'Exam Tips & Revision Strategies',
  pitfalls: 'Common Misconceptions & Mistakes to Avoid',
  points: 'Examiner Marking Points',
}
type Section = keyof typeof HEADINGS
const GUIDE = `This subtopic is about baking bread for a village shop, from the dough to the sh
${HEADINGS.synopsis}
This subtopic is about baking bread for a village shop, from the dough to the shelf. It values clean work.
${HEADINGS.keyIdeas}
- Dough: Flour, water and time.
- Heat: The oven decides.
${HEADINGS.tips}
- Keep a log of each bake.
${HEADINGS.pitfalls}
- Thinking that more yeast is better.
${HEADINGS.points}
- Show a plan for one week of bread.
- Explain why a loaf failed – and what changed.
- Look for a clean bench.`

const points = (unit: UnitDraft) => unit.outcomes[0]?.criteria.map(({ label, text }) => [label, text])
const guidance = (unit: UnitDraft, kind: string) =>
  unit.guidance.filter((each) => each.kind === kind).map(({ text }) => text)

describe('study guides', () => {
  test('the marking points become provisional criteria and the rest aim and guidance', () => {
    expect(read(GUIDE).warnings).toEqual([])
    expect(theUnit(GUIDE)).toEqual({
      ref: '',
      title: 'This subtopic is about baking bread for a village shop…',
      status: 'provisional',
      awardingOrganisation: '',
      level: null,
      credit: null,
      guidedLearningHours: null,
      aim: 'This subtopic is about baking bread for a village shop, from the dough to the shelf. It values clean work.',
      sourceNote: 'a1.txt',
      outcomes: [
        {
          label: 'MP',
          text: 'Marking points',
          criteria: [
            'Show a plan for one week of bread.',
            'Explain why a loaf failed – and what changed.',
            'Look for a clean bench.',
          ].map((text, index) => ({
            label: `MP${index + 1}`,
            text,
            kind: 'competence',
            requiredOccasions: 1,
            simulationAllowed: 'unknown',
            guidance: '',
            doubtful: false,
            subPoints: [],
          })),
        },
      ],
      guidance: [
        { kind: 'key-idea', text: 'Dough: Flour, water and time.' },
        { kind: 'key-idea', text: 'Heat: The oven decides.' },
        { kind: 'tip', text: 'Keep a log of each bake.' },
        { kind: 'pitfall', text: 'Thinking that more yeast is better.' },
      ],
    })
  })

  test('a title comes from the hint, else from a name that says something; a reference only from the hint', () => {
    expect(theUnit(GUIDE, { title: 'Bread', ref: 'L/506/2150' })).toMatchObject({ title: 'Bread', ref: 'L/506/2150' })
    expect(theUnit(GUIDE, {}, '/home/me/03_baking-village_bread.txt').title).toBe('Baking village bread')
    expect(theUnit(GUIDE, {}, '000_653445625b7b180e.txt').title).toMatch(/^This subtopic is about/)
  })

  test('a guide without marking points is refused, and so are two guides in one file', () => {
    expect(refusal(GUIDE.slice(0, GUIDE.indexOf(HEADINGS.points)))).toContain('no marking points')
    expect(refusal(`${GUIDE.slice(0, GUIDE.indexOf(HEADINGS.points))}${HEADINGS.points}\n\n`)).toContain(
      'no marking points',
    )
    expect(refusal(`${GUIDE}\n${GUIDE}`)).toContain('more than one study guide')
  })

  test('the marking points alone are enough', () => {
    const unit = theUnit(`${HEADINGS.points}\n- Show a plan.`)
    expect(points(unit)).toEqual([['MP1', 'Show a plan.']])
    expect(unit).toMatchObject({ aim: '', guidance: [] })
  })

  test('a paragraph behind a point is joined to it, doubtful, with a warning', () => {
    const { units, warnings } = read(`${GUIDE}\n\nSee also the notes.`)
    expect(units[0]?.outcomes[0]?.criteria.map(({ doubtful }) => doubtful)).toEqual([false, false, true])
    expect(warnings).toMatchObject([{ line: 16 }])
  })

  test('opening lines that are no repeat of the synopsis are reported', () => {
    expect(read(`Bread, by a friend\n${GUIDE.slice(GUIDE.indexOf('\n') + 1)}`).warnings).toMatchObject([{ line: 1 }])
  })

  const word = fc.constantFrom(
    'plan',
    'Show',
    'credit',
    'customer’s',
    'ŵyl',
    '(SLAs)',
    'e.g.,',
    '2018',
    'well-kept',
    'a',
    '&',
  )
  const sentence = fc
    .tuple(
      fc.constantFrom('Award', 'Look', 'Over'),
      fc.array(word, { minLength: 2, maxLength: 25 }),
      fc.constantFrom('.', ''),
    )
    .map(([first, rest, end]) => `${[first, ...rest].join(' ')}${end}`)
  const items = (least: number, most: number) => fc.array(sentence, { minLength: least, maxLength: most })
  const guide = fc.record({
    synopsis: sentence,
    keyIdeas: items(0, 9),
    tips: items(0, 9),
    pitfalls: items(0, 9),
    points: items(1, 40),
  })
  const layout = fc.record({
    order: fc.shuffledSubarray<Section>(['synopsis', 'keyIdeas', 'tips', 'pitfalls', 'points'], { minLength: 5 }),
    bullet: fc.constantFrom('- ', '• ', '* ', '– ', '•', '  - ', '\t•  ', '    –   '),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n \n'),
    heading: fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => `  ${text.toLowerCase()} :`,
      (text) => `${text}:`,
      (text) => text.replace('&', 'and').replaceAll(' ', '  '),
      (text) => `## ${text}`,
    ),
    wrapAt: fc.constantFrom(30, 60, 1000),
    dropsEmpty: fc.boolean(),
    ending: fc.constantFrom('', '\n', '\n\n\n', '   '),
  })

  /** Breaks a line where a page would; never before what would look like a new bullet. */
  const wrap = (text: string, most: number): string[] =>
    text.split(' ').reduce<string[]>((lines, next) => {
      const last = lines.at(-1)
      const fits = last !== undefined && (last.length + next.length < most || /^[&(]/.test(next))
      return fits ? [...lines.slice(0, -1), `${last} ${next}`] : [...lines, next]
    }, [])

  test('any guide keeps its counts and texts, whatever its order, bullets, spacing and line ends', () => {
    fc.assert(
      fc.property(guide, layout, (given, { order, bullet, lineEnd, heading, wrapAt, dropsEmpty, ending }) => {
        // With blank lines everywhere a wrapped line cannot be told from a paragraph, so lines are whole then.
        const width = /\n.*\n/.test(lineEnd) && lineEnd !== '\r\n' ? 10_000 : wrapAt
        const lines = order.flatMap((section) => {
          const texts = section === 'synopsis' ? [given.synopsis] : given[section]
          if (texts.length === 0 && dropsEmpty) return []
          const mark = section === 'synopsis' ? '' : bullet
          const body = texts.flatMap((text) =>
            wrap(text, width).map((part, index) => (index === 0 ? `${mark}${part}` : `   ${part}`)),
          )
          return [heading(HEADINGS[section]), ...body]
        })
        const unit = theUnit([given.synopsis.slice(0, 20), ...lines].join(lineEnd) + ending)
        expect(points(unit)).toEqual(given.points.map((text, index) => [`MP${index + 1}`, text]))
        expect(unit.aim).toBe(given.synopsis)
        expect(guidance(unit, 'key-idea')).toEqual(given.keyIdeas)
        expect(guidance(unit, 'tip')).toEqual(given.tips)
        expect(guidance(unit, 'pitfall')).toEqual(given.pitfalls)
        expect(unit.outcomes[0]?.criteria.every(({ doubtful }) => !doubtful)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
