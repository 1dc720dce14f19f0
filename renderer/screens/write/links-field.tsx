import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { LongField } from '../../parts/field.tsx'
import { keyOf, useCriteria } from '../criteria.ts'
import { CriterionFinder } from '../criterion-finder.tsx'
import { addDraftLink, changeDraft, type LinkDraftText } from './draft.ts'
import { PlaceField } from '../map/place-field.tsx'

const { form: say, evidence } = words.page

type LinksFieldProps = {
  readonly links: readonly LinkDraftText[]
  readonly files: readonly string[]
  readonly problems: ReadonlyMap<string, string>
}

/** The criteria that the new item meets, each with its place and why, beside the form. */
export function LinksField({ links, files, problems }: LinksFieldProps): ReactNode {
  const { byKey } = useCriteria()
  const change = (index: number, part: Partial<LinkDraftText>) =>
    changeDraft({ links: links.map((link, one) => (one === index ? { ...link, ...part } : link)) })
  return (
    <aside className="add-side" aria-label={say.criteria}>
      <h2 className="fieldset-title">{say.criteria}</h2>
      <CriterionFinder id="links" onChoose={addDraftLink} />
      {links.length === 0 && <p className="text-muted">{say.criteriaHelp}</p>}
      {links.map((link, index) => {
        const criterion = byKey.get(keyOf(link))
        const name = criterion?.name ?? ''
        return (
          <section className="link-form" key={keyOf(link)} aria-label={evidence.chosen(name)}>
            <div className="claim">
              <div className="claim-head">
                <span>{name}</span>
                <span className="claim-actions">
                  <IconButton
                    icon={<X size={16} aria-hidden />}
                    label={say.removeLink(name)}
                    onPress={() => changeDraft({ links: links.filter((one) => one !== link) })}
                  />
                </span>
              </div>
              <p className="claim-text">{criterion?.text}</p>
            </div>
            <PlaceField
              id={`links.${index}.place`}
              value={link.place}
              onChange={(place) => change(index, { place })}
              files={files}
              problem={problems.get(`links.${index}.place`)}
            />
            <LongField
              id={`links.${index}.why`}
              label={evidence.why}
              value={link.why}
              onChange={(why) => change(index, { why })}
              problem={problems.get(`links.${index}.why`)}
            />
          </section>
        )
      })}
    </aside>
  )
}
