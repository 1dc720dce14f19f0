// What is wrong with a form, by the id of the control that can mend it.
import { EvidenceDraft } from '../../../shared/domain/evidence.ts'
import { checkFields, type Form } from '../../../shared/domain/evidence-type.ts'
import { parsePlace } from '../../../shared/domain/place.ts'
import type { Failure } from '../../../shared/contract/result.ts'
import { words } from '../../data/words.ts'
import type { SummaryProblem } from '../../parts/say.tsx'
import { isFilled, ownFields, toEvidence, type FormDraft, type LinkDraftText } from './draft.ts'

const { problems: say, measureOf } = words.page.form

/** All problems of a draft, in the order of the form. `form` is absent while no type is chosen. */
export function draftProblems(draft: FormDraft, form: Form | undefined): SummaryProblem[] {
  const found: SummaryProblem[] = []
  const add = (id: string, message: string) => found.push({ id, message })
  if (form === undefined) add('type', say.type)
  if (draft.title.trim() === '') add('title', say.title)
  if (draft.dateTo !== '' && (draft.dateFrom === '' || draft.dateTo < draft.dateFrom)) add('dateTo', say.period)
  for (const { field, problem } of form === undefined ? [] : checkFields(form, ownFields(form, draft.fields)).problems)
    add(`fields.${field}`, say.named(labelOf(field), say.field[problem]))
  if (draft.activity === 'new' && draft.newActivity.trim() === '') add('newActivity', say.activityName)
  if (draft.isElsewhere && draft.where.trim() === '') add('heldElsewhere.where', say.where)
  draft.measures.forEach((measure, index) => {
    if (isFilled(measure) && measure.what.trim() === '') add(`measures.${index}.what`, say.measure)
  })
  return [...found, ...sizeProblems(draft, form, found)]
}

/** Problems that only the schema knows, such as lengths. */
function sizeProblems(draft: FormDraft, form: Form | undefined, found: readonly SummaryProblem[]): SummaryProblem[] {
  const parsed = EvidenceDraft.safeParse(toEvidence(draft, form ?? 'other', null))
  if (parsed.success) return []
  return parsed.error.issues.flatMap((issue) => {
    const id = issue.path.join('.')
    if (id === 'type' || found.some((problem) => problem.id === id)) return []
    return [{ id, message: issue.code === 'too_big' ? say.tooLong(Number(issue.maximum)) : issue.message }]
  })
}

/** Problems of the places typed for links; `files` is how many the item has. */
export function linkProblems(links: readonly LinkDraftText[], files: number): SummaryProblem[] {
  return links.flatMap(({ place }, index) => {
    const message = placeProblem(place, files)
    return message === undefined ? [] : [{ id: `links.${index}.place`, message }]
  })
}

/** What is wrong with a typed place; undefined when nothing is, an empty place included. */
export function placeProblem(text: string, files: number): string | undefined {
  if (text.trim() === '') return undefined
  const place = parsePlace(text)
  if (place === undefined) return words.page.evidence.badPlace
  return 'file' in place && place.file !== undefined && place.file > files
    ? words.page.evidence.noFile(files)
    : undefined
}

/** Dates that are half typed or impossible: the browser's own field gives an empty value for them. */
export function dateProblems(form: HTMLFormElement): SummaryProblem[] {
  return [...form.querySelectorAll('input')]
    .filter((input) => input.validity.badInput)
    .map((input) => ({ id: input.id, message: say.date }))
}

/** The core's refusal, by field where it names one. */
export function failureProblems(failure: Failure): SummaryProblem[] {
  const details = failure.details ?? []
  if (details.length === 0) return [{ id: '', message: failure.message }]
  const idOf = (path: string) =>
    /^(newA|a)ctivity\.name$/.test(path) ? 'newActivity' : path.replace(/^evidence\./, '')
  return details.map(({ path, message }) => ({ id: idOf(path), message }))
}

function labelOf(path: string): string {
  const name = path.split('.').at(-1) ?? path
  return words.fields.labels[name] ?? (Object.hasOwn(measureOf, name) ? name : path)
}
