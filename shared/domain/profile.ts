// Who the portfolio is about and where it is assessed: learner, centre, programme.
import { z } from 'zod'
import { Day } from './date.ts'
import { filledLine, line } from './text.ts'

export const Profile = z.object({
  learner: z.object({
    name: filledLine(200),
    /** The candidate or enrolment number at the centre. */
    number: line(60).default(''),
    /** Unique Learner Number: ten digits where there is one. */
    uln: line(20).default(''),
    email: line(200).default(''),
    phone: line(60).default(''),
  }),
  centre: z.object({ name: line(300).default(''), number: line(60).default('') }),
  programme: z.object({
    title: line(500).default(''),
    employer: line(300).default(''),
    startDate: Day.nullable().default(null),
    targetDate: Day.nullable().default(null),
  }),
})
export type Profile = z.infer<typeof Profile>
