import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Tag } from '../../parts/say.tsx'
import { type NamedCriterion } from '../criteria.ts'
import { State } from '../states.tsx'
import type { CoveredCriterion } from './criterion-states.ts'

/** In pixels: the line of code and state, and two lines of words. */
export const CRITERION_ROW = 68

type CriterionRowProps = {
  readonly criterion: NamedCriterion
  readonly covered: CoveredCriterion | undefined
  /** A word or two at the end of the first line, such as "linked". */
  readonly note?: string | undefined
  /** The item of the same activity that has it too: why it is suggested. Stands in place of the unit. */
  readonly reason?: string | undefined
}

/** A criterion or sub-point among those found. */
export function CriterionRow({ criterion, covered, note, reason }: CriterionRowProps): ReactNode {
  const { subPointId, code, text, unitRef, unit } = criterion
  return (
    <div className={subPointId === null ? 'found-criterion' : 'found-criterion found-part'}>
      <p className="found-head">
        <strong>{code}</strong>
        <span className="found-unit">
          {reason === undefined ? words.page.home.unitName(unitRef, unit) : words.page.map.likelyFrom(reason)}
        </span>
        {note !== undefined && <Tag>{note}</Tag>}
        {covered !== undefined && subPointId === null && <State {...covered} />}
      </p>
      <p className="found-text" title={text}>
        {text}
      </p>
    </div>
  )
}

/** What the chosen ones are called beside each other: their codes, with the unit only where they are of several. */
export function namesOf(criteria: readonly NamedCriterion[]): readonly string[] {
  const units = new Set(criteria.map((one) => one.unitId))
  return criteria.map((one) => (units.size > 1 ? one.name : one.code))
}
