import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import type { NamedCriterion } from '../criteria.ts'
import { CriterionFinder } from '../criterion-finder.tsx'
import { LinkFields, type LinkValues } from './link-fields.tsx'
import { showUndoable } from '../perform.ts'

const { evidence: say } = words.page

/** Links the item to one more criterion: find it, say where and why. */
export function LinkForm({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const [criterion, setCriterion] = useState<NamedCriterion>()
  if (criterion === undefined)
    return (
      <div className="link-form">
        <CriterionFinder id="link-criterion" onChoose={setCriterion} />
      </div>
    )

  function close(): void {
    setCriterion(undefined)
    requestAnimationFrame(() => document.getElementById('link-criterion')?.focus())
  }
  async function link({ id, subPointId, name }: NamedCriterion, values: LinkValues) {
    const result = await call('link.add', { evidenceId: evidence.id, criterionId: id, subPointId, ...values })
    if (!result.ok) return result.failure
    close()
    showUndoable(say.linked(evidence.ref, name))
    return undefined
  }
  return (
    <section className="link-form" aria-label={say.chosen(criterion.name)}>
      <strong>{criterion.name}</strong>
      <p>{criterion.text}</p>
      <LinkFields
        id="link"
        files={evidence.files.map((file) => file.name)}
        submit={say.linkTo(criterion.code)}
        cancel={say.other}
        failed={say.linkFailed}
        onSubmit={(values) => link(criterion, values)}
        onCancel={close}
      />
    </section>
  )
}
