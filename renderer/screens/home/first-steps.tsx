import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ADD_EVIDENCE, go, toEvidence, toEvidenceList, type Route } from '../../route.ts'
import type { StepFacts } from './next-steps.ts'

const { first } = words.page.home

/** Whether there are no units, no evidence, or no link yet. */
export const isBeginning = (facts: StepFacts): boolean => stepsOf(facts).some(({ isDone }) => !isDone)

type FirstStep = {
  readonly title: string
  readonly why: string
  readonly action: string
  readonly route: Route
  readonly isDone: boolean
  /** False while a step before it must be taken first. */
  readonly canBegin: boolean
}

/** The three steps of a new workbook; the first that is left to do is the one to take. */
export function FirstSteps({ facts }: { readonly facts: StepFacts }): ReactNode {
  const steps = stepsOf(facts)
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <section className="section" aria-labelledby="first-steps">
      <h2 className="section-title" id="first-steps">
        {first.title}
      </h2>
      <ol className="first-steps">
        {steps.map(({ title, why, action, route, isDone, canBegin }, index) => (
          <li className="first-step" key={title} {...(index === next && { 'aria-current': 'step' })}>
            <span className="first-step-sign" aria-hidden>
              {isDone ? <Check size={20} /> : index + 1}
            </span>
            <span className="first-step-words">
              <strong>{title}</strong>
              {isDone && <span className="text-muted"> {first.done}</span>}
              <span className="text-muted">{why}</span>
            </span>
            {!isDone && canBegin && <Button onPress={() => go(route)}>{action}</Button>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepsOf({ coverage, last, inbox }: StepFacts): readonly FirstStep[] {
  const one = inbox.total === 1 ? inbox.items[0] : undefined
  return [
    {
      title: first.unit,
      why: first.unitWhy,
      action: first.unitAction,
      route: { screen: 'import-unit' },
      isDone: coverage.units.length > 0,
      canBegin: true,
    },
    {
      title: first.evidence,
      why: first.evidenceWhy,
      action: first.evidenceAction,
      route: ADD_EVIDENCE,
      isDone: last.total > 0,
      canBegin: true,
    },
    {
      title: first.link,
      why: first.linkWhy,
      action: first.linkAction,
      route: one === undefined ? toEvidenceList({ unmapped: true }) : toEvidence(one.id),
      isDone: last.total > inbox.total,
      canBegin: last.total > 0 && coverage.units.length > 0,
    },
  ]
}
