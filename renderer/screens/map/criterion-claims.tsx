import type { ReactNode } from 'react'
import type { CriterionId } from '../../../shared/domain/id.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { CriterionClaim } from './criterion-claim.tsx'
import { useFirstFiles } from './first-files.ts'
import { useFirstOf } from './first-of.tsx'

type CriterionClaimsProps = {
  readonly rows: CallOutput<'link.ofCriterion'>
  /** The criterion's code. */
  readonly code: string
  readonly criterionId: CriterionId
}

/** All evidence of a criterion. */
export function CriterionClaims({ rows, code, criterionId }: CriterionClaimsProps): ReactNode {
  const pictures = useFirstFiles(criterionId)
  const { first, more } = useFirstOf(rows)
  if (rows.length === 0) return <p className="text-muted">{words.page.map.noEvidence}</p>
  return (
    <>
      <ul className="claims">
        {first.map((row) => (
          <CriterionClaim key={row.link.id} row={row} code={code} file={pictures.get(row.evidenceId) ?? null} />
        ))}
      </ul>
      {more}
    </>
  )
}
