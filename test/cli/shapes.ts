// The JSON that cli.md section 3 promises to other people's scripts.
import { z } from 'zod'

const counts = z.object({ none: z.int(), partly: z.int(), enough: z.int(), accepted: z.int(), notYet: z.int() })
const status = z.enum(['official', 'provisional', 'example', 'draft'])
const state = z.enum(['none', 'partly', 'enough', 'accepted', 'notYet'])
const whole = z.object({ counts })

export const UnitsListed = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      ref: z.string(),
      title: z.string(),
      status,
      level: z.string().nullable(),
      credit: z.int().nullable(),
      outcomes: z.array(
        z.object({
          label: z.string(),
          text: z.string(),
          criteria: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              text: z.string(),
              requiredOccasions: z.int(),
              subPoints: z.array(z.object({ label: z.string(), text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
})

export const Added = z.object({ id: z.string(), ref: z.string() })

export const EvidenceListed = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      ref: z.string(),
      title: z.string(),
      type: z.string(),
      date: z.string().nullable(),
      files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
      links: z.array(
        z.object({ unit: z.string(), code: z.string(), place: z.string(), why: z.string(), state: z.string() }),
      ),
    }),
  ),
})

export const Covered = z.object({
  official: whole,
  provisional: whole,
  units: z.array(
    z.object({
      number: z.int(),
      ref: z.string(),
      title: z.string(),
      status,
      counts,
      criteria: z.array(
        z.object({
          code: z.string(),
          state,
          have: z.int(),
          need: z.int(),
          evidence: z.array(z.string()),
          methods: z.array(z.string()),
          latest: z.string().nullable(),
        }),
      ),
    }),
  ),
})

export const Gaps = z.object({
  gaps: z.array(
    z.object({ unit: z.string().nullable(), code: z.string().nullable(), kind: z.string(), message: z.string() }),
  ),
})

export const Exported = z.object({
  files: z.array(z.object({ path: z.string(), format: z.enum(['pdf', 'docx']), pages: z.int(), bytes: z.int() })),
  warnings: z.array(z.object({ code: z.string(), ref: z.string(), message: z.string() })),
})

export const Checked = z.object({
  ok: z.boolean(),
  problems: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
})

export const Step = z.object({ done: z.boolean(), label: z.string() })
