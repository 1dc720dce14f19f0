// The five states of a criterion as sign and word, and counts of them that lead to what they count.
import type { ReactNode } from 'react'
import { CRITERION_STATES, type Counts, type CriterionState } from '../../shared/domain/coverage.ts'
import { words } from '../data/words.ts'
import { TextLink } from '../parts/button.tsx'
import { ShareBar, Sign, type SignName } from '../parts/sign.tsx'

const SIGN_OF: Record<CriterionState, SignName> = {
  none: 'none',
  partly: 'partly',
  enough: 'claimed',
  accepted: 'accepted',
  notYet: 'not-yet',
}
/** As a bar and a row of counts show them: what is settled first. */
const ORDER: readonly CriterionState[] = ['accepted', 'enough', 'partly', 'notYet', 'none']

type StateProps = { readonly state: CriterionState; readonly have: number; readonly need: number }

/** `partly` says how many occasions were found of how many needed. */
export function State({ state, have, need }: StateProps): ReactNode {
  const { word } = words.core.states[state]
  return <Sign name={SIGN_OF[state]}>{state === 'partly' ? words.page.desk.statePartly(word, have, need) : word}</Sign>
}

type CountsProps = {
  readonly counts: Counts
  /** What the counts are of, for those who hear them out of their place. */
  readonly of: string
  readonly onChoose: (state: CriterionState) => void
}

/** Counts by state, none of zero; each leads to what it counts. */
export function StateCounts({ counts, of, onChoose }: CountsProps): ReactNode {
  return (
    <div className="counts figures">
      {ORDER.filter((state) => counts[state] > 0).map((state) => {
        const { word } = words.core.states[state]
        return (
          <TextLink
            key={state}
            look="quiet"
            label={words.page.home.countLabel(counts[state], word, of)}
            onPress={() => onChoose(state)}
          >
            <Sign name={SIGN_OF[state]}>
              {words.page.desk.number(counts[state])} {word}
            </Sign>
          </TextLink>
        )
      })}
    </div>
  )
}

export function CoverageBar({ counts }: { readonly counts: Counts }): ReactNode {
  return <ShareBar shares={ORDER.map((state) => ({ name: SIGN_OF[state], value: counts[state] }))} />
}

export const countAll = (counts: Counts): number => CRITERION_STATES.reduce((sum, state) => sum + counts[state], 0)
