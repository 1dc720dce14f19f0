// The criteria of one item, always in sight beside it: what it claims, at which place and why, and the way to link more.
import { Pencil, X } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { parsePlace } from '../../../shared/domain/place.ts'
import { call, type CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton, TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, toCriterion } from '../../route.ts'
import { keyOf, useCriteria, type NamedCriterion } from '../criteria.ts'
import { LinkFields, type LinkValues } from './link-fields.tsx'
import { LinkForm } from './link-form.tsx'
import { perform, showUndoable } from '../perform.ts'
import { notationInWords } from '../place-words.ts'

const { evidence: say, desk } = words.page
type LinkRow = CallOutput<'evidence.get'>['links'][number]
type ClaimsProps = { readonly evidence: Evidence; readonly links: readonly LinkRow[] }

export function Claims({ evidence, links }: ClaimsProps): ReactNode {
  const { byKey } = useCriteria()
  return (
    <aside className="item-side" aria-label={say.claims}>
      <div className="item-claims">
        <h2 className="part-title">{say.claims}</h2>
        {links.length === 0 && <p className="text-muted">{say.noClaims}</p>}
        {[...Map.groupBy(links, (link) => link.unitId)].map(([unitId, own]) => (
          <UnitClaims key={unitId} evidence={evidence} links={own} criterionOf={(link) => byKey.get(keyOf(link))} />
        ))}
      </div>
      <LinkForm evidence={evidence} />
    </aside>
  )
}

type UnitClaimsProps = ClaimsProps & { readonly criterionOf: (link: LinkRow) => NamedCriterion | undefined }

/** The claims on one unit under its name, so that each needs only its code. */
function UnitClaims({ evidence, links, criterionOf }: UnitClaimsProps): ReactNode {
  const [first] = links
  const unit = first === undefined ? undefined : criterionOf(first)
  return (
    <section className="claims-unit">
      <h3>
        {words.page.home.unitName(first?.unit ?? '', unit?.unit ?? '')}{' '}
        {unit !== undefined && unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
      </h3>
      <ul className="claims">
        {links.map((link) => (
          <Claim key={link.id} evidence={evidence} link={link} criterion={criterionOf(link)} />
        ))}
      </ul>
    </section>
  )
}

type ClaimProps = {
  readonly evidence: Evidence
  readonly link: LinkRow
  readonly criterion: NamedCriterion | undefined
}

function Claim({ evidence, link, criterion }: ClaimProps): ReactNode {
  const [isChanging, setChanging] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const name = say.claim(link.unit, link.code)
  const files = evidence.files.map((file) => file.name)
  function close(): void {
    setChanging(false)
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>('.claim-change')?.focus())
  }
  async function save(values: LinkValues) {
    const { id, subPointId, state } = link
    // Who rewrites a link has looked at it again.
    const result = await call('link.save', {
      id,
      link: { subPointId, ...values, state: state === 'recheck' ? 'claimed' : state },
    })
    if (!result.ok) return result.failure
    close()
    showUndoable(say.linkSaved(evidence.ref, name))
    return undefined
  }
  return (
    <li className="claim" ref={item}>
      <div className="claim-head">
        <TextLink label={say.openCriterion(name)} onPress={() => go(toCriterion(link.unitId, link.criterionId))}>
          {link.code}
        </TextLink>
        {link.state !== 'claimed' && <Tag>{say[link.state]}</Tag>}
        {!isChanging && (
          <span className="claim-actions">
            <IconButton
              className="claim-change"
              icon={<Pencil size={16} aria-hidden />}
              label={say.changeLink(name)}
              onPress={() => setChanging(true)}
            />
            <IconButton
              icon={<X size={16} aria-hidden />}
              label={say.removeLink(name)}
              onPress={() => void perform('link.remove', { ids: [link.id] }, say.linkRemoved(evidence.ref, name))}
            />
          </span>
        )}
      </div>
      <p className="claim-text">{criterion?.text}</p>
      {isChanging ? (
        <LinkFields
          id={`link-${link.id}`}
          files={files}
          start={link}
          submit={say.saveLink}
          cancel={desk.cancel}
          failed={say.linkNotSaved}
          onSubmit={save}
          onCancel={close}
        />
      ) : (
        <>
          <Reasons link={link} files={files} />
          {link.state === 'recheck' && <Button onPress={() => void confirm(link)}>{say.confirm}</Button>}
        </>
      )}
    </li>
  )
}

/** Where to look, why, and on which occasion. */
function Reasons({ link, files }: { readonly link: LinkRow; readonly files: readonly string[] }): ReactNode {
  const reasons = [link.why, link.occasion === '' ? '' : say.occasionOf(link.occasion)].filter((one) => one !== '')
  return (
    <p>
      <span className={link.place === '' ? 'tone-partly' : ''}>{notationInWords(link.place, files)}</span>
      {reasons.map((reason) => ` · ${reason}`).join('')}
    </p>
  )
}

/** The learner has looked at a link to re-check and stands by it. */
const confirm = ({ id, subPointId, place, why, occasion }: LinkRow) =>
  perform(
    'link.save',
    { id, link: { subPointId, place: parsePlace(place) ?? null, why, occasion, state: 'claimed' } },
    say.confirmed,
  )
