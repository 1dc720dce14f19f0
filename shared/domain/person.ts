// The people around a portfolio: witnesses on the status list, assessors and internal quality assurers (IQA).
import { z } from 'zod'
import { PersonId } from './id.ts'
import { filledLine, line } from './text.ts'

export const PERSON_ROLES = ['witness', 'assessor', 'iqa'] as const

/**
 * `category` is the witness's status category. Category 1 is an occupational expert who meets the qualification's requirement for an expert
 * witness; the meanings of the others are the centre's, so the list of meanings is kept in the workbook.
 */
export const PersonDraft = z.object({
  name: filledLine(200),
  role: z.enum(PERSON_ROLES),
  category: z.int().min(1).max(9).nullable().default(null),
  relationship: line(300).default(''),
  job: line(300).default(''),
  competence: line(1000).default(''),
  contact: line(300).default(''),
})
export type PersonDraft = z.infer<typeof PersonDraft>
export const Person = PersonDraft.extend({ id: PersonId })
export type Person = z.infer<typeof Person>
