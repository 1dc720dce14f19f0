// The criteria of one item, always in sight beside it: what it claims, at which place and why, and the way to link more.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { parsePlace } from '../../shared/domain/place.ts'
import type { CallOutput } from '../data/client.ts'
import { words } from '../data/words.ts'
import { Button, IconButton, TextLink } from '../parts/button.tsx'
import { Tag } from '../parts/say.tsx'
import { go, toCriterion } from '../route.ts'
import { keyOf, useCriteria, type NamedCriterion } from './criteria.ts'
import { LinkForm } from './link-form.tsx'
import { perform } from './perform.ts'
import { notationInWords } from './place-words.ts'

const { evidence: say, desk } = words.page
type LinkRow = CallOutput<'evidence.get'>['links'][number]
type ClaimsProps = { readonly evidence: Evidence; readonly links: readonly LinkRow[] }

export function Claims({ evidence, links }: ClaimsProps): ReactNode {
  const { byKey } = useCriteria()
  return (
    <aside className="item-side" aria-label={say.claims} tabIndex={0}>
      <h2 className="part-title">{say.claims}</h2>
      {links.length === 0 && <p className="text-muted">{say.noClaims}</p>}
      {[...Map.groupBy(links, (link) => link.unitId)].map(([unitId, own]) => (
        <UnitClaims key={unitId} evidence={evidence} links={own} criterionOf={(link) => byKey.get(keyOf(link))} />
      ))}
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
  const name = say.claim(link.unit, link.code)
  const place = notationInWords(
    link.place,
    evidence.files.map((file) => file.name),
  )
  return (
    <li className="claim">
      <div className="claim-words">
        <span className="claim-head">
          <TextLink label={say.openCriterion(name)} onPress={() => go(toCriterion(link.unitId, link.criterionId))}>
            {link.code}
          </TextLink>
          {link.state !== 'claimed' && <Tag>{say[link.state]}</Tag>}
        </span>
        <span className="claim-text">{criterion?.text}</span>
        <span>
          <span className={link.place === '' ? 'tone-partly' : ''}>{place}</span>
          {link.why !== '' && ` · ${link.why}`}
        </span>
        {link.state === 'recheck' && <Button onPress={() => void confirm(link)}>{say.confirm}</Button>}
      </div>
      <IconButton
        icon={<X size={16} aria-hidden />}
        label={say.removeLink(name)}
        onPress={() => void perform('link.remove', { ids: [link.id] }, say.linkRemoved(evidence.ref, name))}
      />
    </li>
  )
}

/** The learner has looked at a link to re-check and stands by it. */
const confirm = ({ id, subPointId, place, why, occasion }: LinkRow) =>
  perform(
    'link.save',
    { id, link: { subPointId, place: parsePlace(place) ?? null, why, occasion, state: 'claimed' } },
    say.confirmed,
  )
