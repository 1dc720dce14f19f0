// The report of the sample year as a tree, before any format: its order, its links, its words, and what it keeps to itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from '../shared/report/build-report.ts'
import type { Portfolio } from '../shared/report/portfolio.ts'
import type { Attachment, Block, Report, Run, Target } from '../shared/report/report.ts'
import { enGB } from '../shared/words/words.ts'
import { addEvidence, addUnit, aPerson, criterion, link } from './builders.ts'
import { type App, startApp } from './harness.ts'
import { portfolioOf } from './portfolio-of.ts'
import { editOf } from './unit-edit.ts'

const options = { words: enGB, createdAt: '2026-03-09T09:00:00.000Z', fingerprint: 'abcd-ef01-2345' }
let app: App
let portfolio: Portfolio
let report: Report
beforeAll(async () => {
  app = await startApp({ shared: true, workbook: false })
  await app.call('workbook.sample', { folder: app.workbook })
  await app.call('workbook.close', {})
  portfolio = portfolioOf(app.workbook)
  report = buildReport(portfolio, options)
})
afterAll(() => app.stop())

/** Every run of a block, whatever it stands in. */
function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'facts':
      return block.rows.flatMap(({ value }) => value)
    case 'table':
      return [...block.columns.flatMap(({ header }) => header), ...block.rows.flatMap(({ cells }) => cells.flat())]
    case 'strip':
      return [...block.facts.flat(), ...block.criteria.flat()]
    default:
      return []
  }
}
const blocks = (of: Report = report) => of.sections.flatMap((section) => section.blocks)
const attachments = (of: Report = report) =>
  blocks(of).filter((block): block is Attachment => block.kind === 'attachment')
function anchorsOf(of: Report): string[] {
  const own = blocks(of).flatMap((block) => ('anchor' in block ? [block.anchor] : []))
  const inRuns = blocks(of)
    .flatMap(runsOf)
    .flatMap((run) => (run.kind === 'text' && run.anchor !== undefined ? [run.anchor] : []))
  return [...own, ...inRuns]
}
const targetsOf = (of: Report): Target[] => [
  ...blocks(of)
    .flatMap(runsOf)
    .flatMap((run) => ('target' in run && run.target !== undefined ? [run.target] : [])),
  ...attachments(of).flatMap(({ marks }) => marks.map(({ anchor }): Target => ({ kind: 'anchor', anchor }))),
]
/** Every text of the tree, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
const sectionsOf = (of: Report, id: RegExp) => of.sections.filter((section) => id.test(section.id))

describe('EX2 the order', () => {
  test('is title, contents, people, index, each unit, then every item in order of reference', () => {
    const ids = report.sections.map(({ id }) => id)
    const units = portfolio.units.map(({ number }) => `unit-${number}`)
    expect(ids).toEqual([
      'title',
      'contents',
      'people',
      'index',
      ...units,
      ...portfolio.evidence.map(({ id }) => `item-${id}`),
    ])
    expect(portfolio.units.length).toBeGreaterThan(1)
    expect(portfolio.evidence.length).toBeGreaterThanOrEqual(24)
    expect(sectionsOf(report, /^item/).map(({ reference }) => reference)).toEqual(
      portfolio.evidence.map(({ ref }) => ref),
    )
  })

  test('within a unit is heading, matrix, account, and each criterion of it once in either', () => {
    for (const [index, section] of sectionsOf(report, /^unit/).entries()) {
      const unit = portfolio.units[index]
      const criteria = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? []
      const anchors = anchorsOf({ ...report, sections: [section] })
      const at = (anchor: string) => anchors.indexOf(anchor)
      for (const { id } of criteria) {
        expect(anchors.filter((anchor) => anchor === `criterion-${id}`)).toHaveLength(1)
        const [matrix, account] = [at(`unit-${unit?.id}-matrix`), at(`unit-${unit?.id}-account`)]
        expect([matrix >= 0, matrix < account, at(`criterion-${id}`) >= 0]).toEqual([true, true, true])
      }
    }
  })

  test('every item stands in the index with its type, date and page', () => {
    const table = sectionsOf(report, /^index$/)
      .flatMap(({ blocks: own }) => own)
      .find((block) => block.kind === 'table')
    const rows = table?.kind === 'table' ? table.rows : []
    const wordsOf = (runs: readonly Run[] = []) => runs.map((run) => ('text' in run ? run.text : '')).join('')
    expect(rows.map(({ cells }) => wordsOf(cells[0]))).toEqual(portfolio.evidence.map(({ ref }) => ref))
    for (const [index, { cells }] of rows.entries()) {
      const item = portfolio.evidence[index]
      expect(wordsOf(cells[1])).toContain(item?.title)
      expect(wordsOf(cells[1])).toContain(portfolio.types.find(({ id }) => id === item?.type)?.name)
      expect(cells.at(-1)).toEqual([{ kind: 'page', target: { kind: 'anchor', anchor: `item-${item?.id}` } }])
    }
  })
})

describe('EX3 links', () => {
  test('lead to anchors that stand in the report once', () => {
    const anchors = anchorsOf(report)
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([])
    const known = new Set(anchors)
    const wanted = targetsOf(report).flatMap((target) => (target.kind === 'anchor' ? [target.anchor] : []))
    expect(wanted.length).toBeGreaterThan(300)
    expect(wanted.filter((anchor) => !known.has(anchor))).toEqual([])
  })

  test('UT7 to what is no longer in the specification lead nowhere; the report says so, and what became of each criterion', async () => {
    const own = await startApp()
    const unit = await addUnit(own)
    const { id } = await addEvidence(own)
    for (const code of ['1.1', '1.2']) await link(own, id, criterion(unit, code).id, { why: `for ${code}` })
    const edit = editOf(unit)
    const outcomes = edit.outcomes.map((one) => ({
      ...one,
      criteria: one.criteria.filter(({ label }) => label !== '1.1'),
    }))
    await own.call('unit.save', { id: unit.id, unit: { ...edit, outcomes } })
    await own.call('workbook.close', {})
    const changed = buildReport(portfolioOf(own.workbook), options)
    const anchors = new Set(anchorsOf(changed))
    const wanted = targetsOf(changed).flatMap((target) => (target.kind === 'anchor' ? [target.anchor] : []))
    expect(wanted.filter((anchor) => !anchors.has(anchor))).toEqual([])
    const words = textsOf(changed)
    expect(words).toContain('No longer in the specification: 1.1')
    expect(words).toContain('no longer there')
    expect(words).toContain(': for 1.1')
    await own.call('workbook.open', { folder: own.workbook })
  })

  test('into files lead to pages that those files have', () => {
    const files = new Map(attachments().map((block) => [block.file, block]))
    const pages = new Map(
      portfolio.evidence.flatMap(({ files: own }) => own).map(({ id, pages: count }) => [String(id), count]),
    )
    const wanted = targetsOf(report).flatMap((target) => (target.kind === 'file' ? [target] : []))
    expect(wanted.length).toBeGreaterThan(10)
    for (const { file, page } of wanted) {
      expect(files.has(file)).toBe(true)
      expect(page).toBeLessThanOrEqual(pages.get(file) ?? Infinity)
    }
  })

  test('of each claim on a page lead to that page, from the matrix and from the account, and the page is marked with the way back', () => {
    const claims = portfolio.links.flatMap((claim) => {
      const item = portfolio.evidence.find(({ id }) => id === claim.evidenceId)
      const hidden =
        item === undefined || item.confidential || item.heldElsewhere !== null || claim.state === 'withdrawn'
      if (hidden || claim.at?.kind !== 'pages') return []
      const file = item.files[(claim.at.file ?? 1) - 1]
      return file === undefined ? [] : [{ claim, file: String(file.id), page: claim.at.from }]
    })
    expect(claims.length).toBeGreaterThan(5)
    const targets = targetsOf({ ...report, sections: sectionsOf(report, /^unit/) })
    for (const { claim, file, page } of claims) {
      expect(
        targets.filter((one) => one.kind === 'file' && one.file === file && one.page === page).length,
      ).toBeGreaterThanOrEqual(2)
      const marks = attachments().find((block) => block.file === file)?.marks ?? []
      expect(marks.some((mark) => mark.page === page && mark.anchor === `criterion-${claim.criterionId}`)).toBe(true)
    }
  })

  test('of each item lead back to the criteria that it is claimed for', () => {
    for (const section of sectionsOf(report, /^item/)) {
      const strip = section.blocks.find((block) => block.kind === 'strip')
      const claimed = portfolio.links.filter(
        ({ evidenceId, state }) => `item-${evidenceId}` === section.id && state !== 'withdrawn',
      )
      const back = (strip === undefined ? [] : runsOf(strip)).flatMap((run) =>
        'target' in run && run.target?.kind === 'anchor' ? [run.target.anchor] : [],
      )
      expect(new Set(back)).toEqual(new Set(claimed.map(({ criterionId }) => `criterion-${criterionId}`)))
    }
  })
})

describe('EX10 the words', () => {
  test('say on the title page and on every page that the assessor decides, and that invented units are not official', () => {
    const title = textsOf(report.sections[0])
    expect(title).toContain(enGB.report.claim)
    expect(enGB.report.claim).toMatch(/^Coverage shown here is the learner.s claim\. The assessor decides\.$/)
    expect(title).toContain(enGB.report.notOfficial.example)
    expect(report.footer).toMatch(/assessor decides/i)
  })

  test('are whole: nothing undefined, no code of a program, no exclamation', () => {
    const { words: _, ...tree } = report
    for (const text of textsOf(tree)) expect(text).not.toMatch(/undefined|\bnull\b|\bNaN\b|\[object|=>|Infinity/)
    for (const text of textsOf(report.words)) expect(text).not.toContain('!')
  })

  test('state each criterion as coverage does, by sign and word', () => {
    const states = portfolio.coverage.units.flatMap(({ criteria }) => criteria)
    const shown = sectionsOf(report, /^unit/).flatMap(({ blocks: own }) => own.flatMap(runsOf))
    for (const { id, state } of states) {
      const run = shown.find(
        (one) => one.kind === 'state' && one.target?.kind === 'anchor' && one.target.anchor === `criterion-${id}`,
      )
      expect(run).toMatchObject({ state, text: expect.stringContaining(enGB.core.states[state].word) })
    }
    expect(new Set(states.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4)
  })

  test('boxes to sign hold labels and nothing else', () => {
    const signed = blocks().filter((block) => block.kind === 'signatures' || block.kind === 'strip')
    expect(signed.length).toBeGreaterThan(portfolio.evidence.length)
    for (const block of signed) {
      const labels = block.kind === 'strip' ? block.boxes : block.kind === 'signatures' ? block.rows.flat() : []
      for (const name of portfolio.people.map((person) => person.name)) expect(labels.join()).not.toContain(name)
    }
  })
})

test('EX1 the tree is plain data and the same portfolio gives the same tree', () => {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(buildReport(portfolioOf(app.workbook), options)).toEqual(report)
})

describe('EX4 a withheld item', () => {
  test('of the sample shows a descriptor, no text, no file and no quoted words', () => {
    const withheld = portfolio.evidence.filter((item) => item.confidential || item.heldElsewhere !== null)
    expect(withheld.length).toBeGreaterThanOrEqual(2)
    for (const item of withheld) {
      const section = report.sections.find(({ id }) => id === `item-${item.id}`)
      expect(section?.blocks.filter(({ kind }) => kind === 'attachment')).toEqual([])
      expect(anchorsOf({ ...report, sections: section === undefined ? [] : [section] })).toContain(
        `item-${item.id}-descriptor`,
      )
      for (const { name, sha256 } of item.files)
        expect(textsOf(report).filter((text) => text.includes(name) || text.includes(sha256))).toEqual([])
    }
  })

  test.each<[string, object]>([
    ['confidential', { confidential: true }],
    ['held elsewhere', { heldElsewhere: { where: 'Personnel office', keeper: 'HR', seenBy: 'Mo Khan' } }],
  ])('that is %s tells nothing that was written in it', async (_, how) => {
    const own = await startApp()
    const unit = await addUnit(own)
    const witness = await own.call('person.save', { person: aPerson() })
    const secret = 'Quuxsecret'
    const { id, item } = await addEvidence(
      own,
      {
        type: 'professional-discussion',
        title: 'A title',
        words: `${secret} words.`,
        fields: { heldWith: secret, points: [{ time: '04:10', point: secret }] },
        policies: [secret],
        measures: [{ what: secret, baseline: secret, target: secret, result: secret }],
        witnessIds: [witness.id],
        ...how,
      },
      { files: [own.write(`${secret}.txt`, secret)] },
    )
    await own.call('evidence.describeFile', { id: item.files[0]?.id ?? ('' as never), description: secret })
    await link(own, id, criterion(unit, '1.1').id, {
      place: { kind: 'quote', quote: `${secret} words` },
      why: 'A reason',
    })
    await own.call('workbook.close', {})
    const tree = buildReport(portfolioOf(own.workbook), options)
    expect(
      textsOf(tree).filter((text) => text.includes(secret) || text.includes(item.files[0]?.sha256 ?? '-')),
    ).toEqual([])
    expect(textsOf(tree)).toContain(enGB.core.places.quoteWithheld)
    expect(textsOf(tree)).toContain('A title')
    // The same item, open: the test would see what it looks for.
    const open = { ...portfolioOf(own.workbook) }
    const shown = buildReport(
      { ...open, evidence: open.evidence.map((one) => ({ ...one, confidential: false, heldElsewhere: null })) },
      options,
    )
    expect(textsOf(shown).filter((text) => text.includes(secret)).length).toBeGreaterThan(8)
  })
})
