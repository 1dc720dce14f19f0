// Checks that what the sample and the shipped units claim is so: references resolve, pages and quoted words exist, the counts and the
// figures agree. Run `node assets/sample/make/check.mjs [FOLDER OF SEED TEXTS]`; with the folder it also looks for borrowed wording.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkFiles, pageCount, secondsOf, wordsIn } from './check-files.mjs'
import { callTotals, percent } from './figures.mjs'

const unitsFolder = path.join(import.meta.dirname, '..', '..', 'units')
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const sample = read(path.join(import.meta.dirname, '..', 'sample.json'))
const { qualification, units } = read(path.join(unitsFolder, 'example-qualification.json'))
const guides = readdirSync(unitsFolder)
  .filter((name) => name.startsWith('guide-'))
  .map((name) => read(path.join(unitsFolder, name)))
const problems = []
const claim = (holds, sentence) => holds || problems.push(sentence)

const ownFields = {
  'witness-testimony': ['witnessedOn', 'time', 'venue', 'signed'],
  observation: ['observedBy', 'unitsObserved', 'whatWasObserved', 'questionsAsked', 'feedback', 'decision'],
  'reflective-account': ['whatHappened', 'whatIDid', 'why', 'result', 'wentWell', 'toImprove', 'learned'],
  'professional-discussion': ['heldWith', 'recordedBy', 'criteriaAgreed', 'points'],
  questioning: ['askedBy', 'questions'],
  'meeting-minutes': ['present', 'agreed', 'actions'],
  'customer-feedback': ['source', 'received', 'summary'],
  'performance-report': ['period', 'findings'],
  'work-product': ['purpose', 'madeBy'],
  'service-log': ['system', 'entries'],
  plan: ['objectives', 'resources', 'roles', 'dates', 'contingency'],
  'policy-in-use': ['policy', 'howUsed'],
  recording: ['medium', 'duration', 'consent'],
  photo: ['shows', 'takenBy'],
  'prior-learning': ['source', 'gainedOn', 'stillCurrent', 'standard'],
  'held-elsewhere': ['what'],
}

// Guides and the example qualification.
const points = {
  'guide-reliable-service': [4, 3, 3],
  'guide-operations-control': [5, 5, 5],
  'guide-quality-improvements': [4, 4, 4],
  'guide-organise-deliver': [4, 4, 4],
  'guide-business-focused-delivery': [3, 3, 3],
}
claim(guides.length === 5, 'five guides')
for (const guide of guides) {
  const [marking, tips, pitfalls] = points[guide.id] ?? []
  const count = (kind) => guide.guidance.filter((note) => note.kind === kind).length
  claim(
    guide.status === 'provisional' && guide.sourceNote.startsWith('Provisional - not the official criteria.'),
    `${guide.id} says that it is provisional`,
  )
  claim(guide.outcomes[0].criteria.length === marking, `${guide.id} has ${marking} marking points`)
  claim(
    count('key-idea') >= 5 && count('tip') >= tips && count('pitfall') >= pitfalls,
    `${guide.id} has enough guidance`,
  )
}
const criteria = new Map()
for (const unit of units) {
  claim(unit.outcomes.length >= 3 && unit.outcomes.length <= 5, `${unit.ref} has 3 to 5 outcomes`)
  unit.outcomes.forEach((outcome, row) => {
    claim(
      outcome.criteria.length >= 2 && outcome.criteria.length <= 5,
      `${unit.ref} outcome ${outcome.label} has 2 to 5 criteria`,
    )
    outcome.criteria.forEach((criterion, column) => {
      claim(criterion.label === `${row + 1}.${column + 1}`, `${unit.ref} ${criterion.label} is numbered in order`)
      criteria.set(`${unit.ref}/${criterion.label}`, criterion)
    })
  })
}
claim(criteria.size >= 45 && criteria.size <= 55, `45 to 55 criteria, found ${criteria.size}`)
claim(qualification.title.startsWith('Example:'), 'the qualification is marked as an example')
for (const group of qualification.groups)
  for (const id of group.units)
    claim(
      units.some((unit) => unit.id === id),
      `${id} is a unit`,
    )

// The sample's own references and dates.
const keysOf = (rows) => new Set(rows.map((row) => row.key))
const [people, activities, items] = [keysOf(sample.people), keysOf(sample.activities), keysOf(sample.evidence)]
claim(items.size === sample.evidence.length && items.size >= 26, 'at least 26 items, each with its own key')
const day = (date) =>
  /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) && date >= '2025-09-01' && date <= '2026-08-31'
sample.evidence.forEach((item, row) => {
  const before = sample.evidence[row - 1]
  claim(
    day(item.dateFrom) && (item.dateTo === undefined || (day(item.dateTo) && item.dateTo >= item.dateFrom)),
    `${item.key} has good dates`,
  )
  claim(before === undefined || before.dateFrom <= item.dateFrom, `${item.key} stands in order of date`)
  claim(item.activity === undefined || activities.has(item.activity), `${item.key}: activity ${item.activity}`)
  for (const key of item.witnesses) claim(people.has(key), `${item.key}: witness ${key}`)
  claim(String(Object.keys(item.fields)) === String(ownFields[item.type]), `${item.key} has the fields of ${item.type}`)
})
for (const type of Object.keys(ownFields))
  claim(
    sample.evidence.some((item) => item.type === type),
    `an item of type ${type}`,
  )
claim(
  sample.evidence.some((item) => item.confidential && item.files.length > 0),
  'a confidential item with a file',
)
claim(
  sample.evidence.some((item) => item.heldElsewhere),
  'an item held elsewhere',
)
claim(
  sample.evidence.some((item) => item.simulated),
  'a simulated item',
)
const told = sample.activities.filter(
  ({ key }) =>
    ['plan', 'do', 'review'].every((stage) =>
      sample.evidence.some((item) => item.activity === key && item.stage === stage),
    ) &&
    sample.evidence.some(
      (item) => item.activity === key && item.measures.some((measure) => measure.target && measure.result),
    ),
)
claim(told.length >= 2, 'two activities told through plan, do and review with measures')
for (const decision of sample.decisions) {
  claim(criteria.has(`${decision.unit}/${decision.criterion}`), `decision on ${decision.unit}/${decision.criterion}`)
  claim(
    people.has(decision.by) && day(decision.date) && decision.evidence.every((key) => items.has(key)),
    `decision of ${decision.date} resolves`,
  )
  for (const key of decision.evidence)
    claim(
      sample.evidence.find((item) => item.key === key).dateFrom <= decision.date,
      `${key} is older than the decision on it`,
    )
}
claim(sample.decisions.length >= 8 && sample.decisions.length <= 12, '8 to 12 decisions')
claim(
  ['accepted', 'not-yet'].every((result) => sample.decisions.some((decision) => decision.result === result)),
  'both results occur',
)
claim(
  sample.decisions.some((decision) => decision.role === 'iqa'),
  'a decision by an IQA',
)

// Links and places.
const seconds = (time) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
const paragraphs = (item) => item.text.filter((block) => typeof block === 'string')
const allWords = (item) =>
  [
    ...item.text.map((block) => (typeof block === 'string' ? block : (block.heading ?? block.bullets.join(' ')))),
    ...item.files.map((file) => wordsIn(file.name)),
  ].join('\n')
function placeExists(item, place) {
  if (place === '' || place === 'whole') return place || 'no place'
  if (/^".+"$/.test(place)) return allWords(item).includes(place.slice(1, -1)) && 'quoted words'
  const inFile = /^(?:(\d):)?p(\d+)(?:([-.])(\d+))?$/.exec(place)
  if (inFile) {
    const [, number = '1', page, joint, second] = inFile
    const last = pageCount(item.files[Number(number) - 1]?.name ?? '')
    return (
      Number(page) <= last &&
      (joint !== '-' || Number(second) <= last) &&
      `${number === '1' ? '' : 'second file, '}page${joint === '-' ? 's' : joint === '.' ? ' and paragraph' : ''}`
    )
  }
  if (/^par\d+$/.test(place)) return Number(place.slice(3)) <= paragraphs(item).length && 'paragraph'
  const time = /^t(\d+:\d\d)(?:-(\d+:\d\d))?$/.exec(place)
  if (!time) return false
  const [, from, to = from] = time
  const file = item.files.find(({ name }) => name.endsWith('.wav'))
  const known = file ? seconds(to) <= secondsOf(file.name) : item.fields.points?.some((point) => point.time === from)
  return known && seconds(from) <= seconds(to) && (to === from ? 'time' : 'span of time')
}
const links = sample.evidence.flatMap((item) => item.links.map((link) => ({ ...link, item })))
const kinds = {}
for (const { unit, criterion, place, why, item } of links) {
  const [, label, sub] = /^(\d+\.\d+)(?:\.(\w))?$/.exec(criterion) ?? []
  const target = criteria.get(`${unit}/${label}`)
  claim(target && (!sub || target.subPoints.some((point) => point.label === sub)), `${item.key}: ${unit}/${criterion}`)
  claim(why.length > 20, `${item.key}: ${criterion} says why`)
  const kind = placeExists(item, place)
  claim(kind, `${item.key}: ${criterion} ${place} does not exist`)
  kinds[kind] = (kinds[kind] ?? 0) + 1
}
const placeKinds = [
  'page',
  'pages',
  'page and paragraph',
  'second file, page',
  'paragraph',
  'time',
  'span of time',
  'quoted words',
  'whole',
  'no place',
]
for (const kind of placeKinds) claim(kinds[kind], `a link with ${kind}`)
claim(kinds['no place'] === 1, 'one link without a place')
claim(sample.evidence.filter((item) => item.links.length === 0).length === 1, 'one item linked to nothing')

// Gaps left open on purpose.
const occasion = (link) => link.occasion ?? link.item.activity ?? link.item.dateFrom
const covering = new Map(
  [...criteria.keys()].map((key) => [
    key,
    links.filter((link) => key === `${link.unit}/${link.criterion.split('.').slice(0, 2).join('.')}`),
  ]),
)
const occasions = (key) => new Set(covering.get(key).map(occasion)).size
const gaps = [...criteria.keys()].filter((key) => covering.get(key).length === 0)
const partly = [...criteria.keys()].filter(
  (key) => occasions(key) > 0 && occasions(key) < criteria.get(key).requiredOccasions,
)
const witnessOnly = [...criteria.keys()].filter(
  (key) => covering.get(key).length > 0 && covering.get(key).every((link) => link.item.type === 'witness-testimony'),
)
claim(
  gaps.length >= 3 && partly.length === 1 && witnessOnly.length === 1,
  'gaps, one half-covered criterion, one with testimony only',
)

// Figures: measures and reports against the call sheet.
const measure = (key, what) =>
  sample.evidence.find((item) => item.key === key).measures.find((row) => row.what === what)
const sheet = wordsIn('calls-by-week.csv')
  .trim()
  .split(' ')
  .filter((row) => /^\d{4}-/.test(row))
  .map((row) => row.split(','))
const column = (from, to, at) =>
  sheet.filter(([monday]) => monday >= from && monday <= to).reduce((sum, row) => sum + Number(row[at]), 0)
for (const [what, at] of [
  ['Calls answered within 60 seconds', 3],
  ['Callers who gave up', 4],
]) {
  const share = (from, to) => percent(column(from, to, at), column(from, to, 1))
  claim(measure('winter-report', what).baseline.startsWith(share('2025-10-06', '2025-10-27')), `${what}: baseline`)
  claim(measure('winter-report', what).result.startsWith(share('2025-12-01', '2026-02-23')), `${what}: result`)
}
claim(callTotals('2025-12-01', '2026-02-23').offered === 17_100, '17,100 calls in the winter')
for (const row of sheet)
  claim(
    Number(row[1]) === Number(row[2]) + Number(row[4]) && Number(row[3]) <= Number(row[2]),
    `call sheet ${row[0]} adds up`,
  )

problems.push(...checkFiles(sample.evidence.flatMap((item) => item.files.map((file) => file.name))))

// Wording: no run of six words may be shared with a seed text.
const [seeds] = process.argv.slice(2)
if (seeds) {
  const runs = (words) =>
    words
      .toLowerCase()
      .replace(/[^a-z0-9'’]+/g, ' ')
      .trim()
      .split(' ')
      .map((_, at, all) => all.slice(at, at + 6))
      .filter((run) => run.length === 6)
      .map((run) => run.join(' '))
  const theirs = new Set(readdirSync(seeds).flatMap((name) => runs(readFileSync(path.join(seeds, name), 'utf8'))))
  const strings = (value) =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : []
  for (const words of strings([guides, units, qualification, sample]))
    for (const run of runs(words)) claim(!theirs.has(run), `borrowed wording: ${run}`)
}

console.log(
  `${sample.evidence.length} items, ${links.length} links, ${sample.decisions.length} decisions, ${criteria.size} criteria`,
)
console.log('places:', kinds)
console.log('nothing yet:', gaps.join(', '), '· half:', partly.join(), '· testimony only:', witnessOnly.join())
for (const problem of problems) console.log('WRONG', problem)
process.exitCode = problems.length === 0 ? 0 : 1
