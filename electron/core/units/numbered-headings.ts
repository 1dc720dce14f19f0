// Headings that begin, divide and end the criteria of a unit specification.

/**
 * `outcomes` and `criteria` begin what they name (`both` is a table's head), `aim` begins the unit's aim, `note` a section worth keeping as
 * guidance, `stop` one that is not. `rest` is text on the same line.
 */
export type Heading = {
  readonly kind: 'outcomes' | 'criteria' | 'both' | 'aim' | 'note' | 'stop'
  readonly rest: string
}

const LONGEST_HEADING = 120

const OUTCOMES = new Set([
  'outcomes',
  'outcome',
  'learning outcome',
  'learning outcomes',
  'unit learning outcomes',
  'unit outcomes',
  'learning outcomes the learner will',
])
const CRITERIA = new Set([
  'criteria',
  'assessment criteria',
  'assessment criterion',
  'performance criteria',
  'assessment criteria the learner can',
  'knowledge and understanding',
  'you must be able to',
  'you need to know and understand',
  'performance criteria you must be able to',
  'knowledge and understanding you need to know and understand',
])
const BOTH = new Set([
  'learning outcomes assessment criteria',
  'learning outcome assessment criteria',
  'learning outcomes and assessment criteria',
  'learning outcome and assessment criteria',
  'outcomes and assessment criteria',
  'the learner will the learner can',
])
const AIM = new Set([
  'aim',
  'aims',
  'unit aim',
  'unit aims',
  'unit aim s',
  'aim of the unit',
  'aim and purpose',
  'purpose',
  'unit purpose',
  'purpose and aim',
  'purpose of the unit',
  'unit introduction',
  'introduction',
  'unit summary',
  'summary',
  'unit overview',
])
const NOTE = [
  'assessment guidance',
  'assessment requirement',
  'assessment method',
  'additional guidance',
  'evidence requirement',
  'evidence guidance',
  'guidance',
  'unit guidance',
  'unit assessment guidance',
]
const STOP = [
  'overview',
  'additional information',
  'amplification',
  'appendix',
  'delivery',
  'details of the relationship',
  'employability',
  'essential learning',
  'essential resources',
  'external links',
  'functional skills',
  'further information',
  'glossary',
  'grading',
  'indicative content',
  'learner declaration',
  'learning hours',
  'links',
  'list of resources',
  'mapping',
  'national occupational standards',
  'opportunities',
  'range',
  'recommended',
  'reading list',
  'references',
  'relationship',
  'resource',
  'sample questions',
  'scope',
  'self-assessment',
  'sign off',
  'suggested',
  'supporting unit information',
  'teaching',
  'this unit',
  'textbooks',
  'unit content',
  'unit sign',
  'check list',
  'checklist',
  'questions',
]

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
const beginsWith = (words: string, starts: readonly string[]): boolean =>
  starts.some(
    (start) =>
      words === start || words.startsWith(`${start} `) || words === `${start}s` || words.startsWith(`${start}s `),
  )

const WILL_CAN =
  /^(?:on completion of this unit,? )?(?:the )?(?:learner|candidate|student|trainee|apprentice)s? (will|can|must|should)(?: be able to)?(?<colon>\s*:|\s*…|\s*\.{3})?\s*(?<rest>.*)$/isu

/** "The learner will:", also with the text behind the colon; without a colon only when nothing or a code follows. */
function willOrCan(text: string): Heading | null {
  const parts = WILL_CAN.exec(text)
  if (!parts) return null
  const rest = parts.groups?.['rest']?.trim() ?? ''
  if (parts.groups?.['colon'] === undefined && rest !== '' && !/^\d/.test(rest)) return null
  return { kind: parts[1]?.toLowerCase() === 'can' ? 'criteria' : 'outcomes', rest }
}

/** A heading's few words look like a name: no full stop, and a capital unless a colon closes it. */
const looksLikeHeading = (text: string): boolean =>
  /^(?:\p{Lu}|\d+\s+\p{Lu})/u.test(text) ? !/[.;,]$/.test(text) : text.endsWith(':')

/** The heading on a line, or null. A wrapped line of a criterion begins in lower case, so that "resources" there ends nothing. */
export function headingOf(text: string): Heading | null {
  if (text.length > LONGEST_HEADING * 4) return null
  const [before = '', behind = ''] = text.split(/:(.*)/su)
  const words = normal(text)
  if (BOTH.has(words)) return { kind: 'both', rest: '' }
  const running = willOrCan(text)
  if (running !== null) return running
  if (AIM.has(normal(before)) && (behind !== '' || looksLikeHeading(text))) return { kind: 'aim', rest: behind.trim() }
  if (text.length > LONGEST_HEADING || !looksLikeHeading(text)) return null
  if (OUTCOMES.has(words)) return { kind: 'outcomes', rest: '' }
  if (CRITERIA.has(words)) return { kind: 'criteria', rest: '' }
  const name = behind === '' ? words : normal(before)
  if (name.split(' ').length > 8) return null
  if (beginsWith(name, NOTE)) return { kind: 'note', rest: behind.trim() }
  return beginsWith(name, STOP) ? { kind: 'stop', rest: behind.trim() } : null
}
